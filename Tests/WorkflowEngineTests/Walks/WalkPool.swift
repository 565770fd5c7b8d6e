import JSONText
import TestSupport
import WorkflowEngine

/// Walks by where they have come to, one for each way in which a case can stand there.
struct WalkPool {
  private struct Place: Hashable {
    let stage: StageID
    let duties: Set<String>
    let sight: WalkSight
  }

  /// The walks that have come to a stage, grouped by what the conditions of an action see.
  private struct Group {
    var count = 0
    var order: [WalkSight] = []
    var walks: [WalkSight: [Int]] = [:]
  }

  private struct Shelf {
    var walks: [Walk] = []
    var sights: [WalkSight] = []
    var groups: [ActionID: Group] = [:]
  }

  private let sight: WalkSight.Eye
  private var shelves: [StageID: Shelf] = [:]
  private var places: Set<Place> = []
  private var owing: [DutyID: [Walk]] = [:]

  init(_ workflow: Workflow) { sight = WalkSight.Eye(workflow) }

  /// In how many ways cases have been seen to stand.
  var count: Int { places.count }

  /// Whether a walk has come to the stage.
  func hasReached(_ stage: StageID) -> Bool { shelves[stage] != nil }

  /// The first walk that came to the stage.
  func first(at stage: StageID) -> Walk? { shelves[stage]?.walks.first }

  /// Keeps a walk, unless another has come to the same place.
  mutating func keep(_ walk: Walk) {
    guard let state = walk.state else { return }
    let sight = sight.see(state, walk.desk.context.children)
    let duties = Set(state.duties.filter(\.isOwed).map { "\($0.run.id) \($0.status)" })
    guard places.insert(Place(stage: state.stage, duties: duties, sight: sight)).inserted else { return }
    for duty in state.duties where duty.status == .running || duty.status == .paused {
      owing[duty.run.id, default: []].append(walk)
    }
    shelves[state.stage, default: Shelf()].walks.append(walk)
    shelves[state.stage, default: Shelf()].sights.append(sight)
  }

  /// A walk on which a duty runs or is paused.
  func pick(owing duty: DutyID, _ dice: inout Seeded) -> Walk? { owing[duty].map { dice.pick($0) } }

  /// A walk to the stage: what the action's conditions see is chosen first, so that what is rare is not left out.
  mutating func pick(at stage: StageID, for action: Action, _ dice: inout Seeded) -> Walk? {
    guard let shelf = shelves[stage] else { return nil }
    var group = shelf.groups[action.id] ?? Group()
    for index in group.count..<shelf.sights.count {
      let seen = shelf.sights[index].narrowed(to: action)
      if group.walks[seen] == nil { group.order.append(seen) }
      group.walks[seen, default: []].append(index)
    }
    group.count = shelf.sights.count
    shelves[stage]?.groups[action.id] = group
    return group.walks[dice.pick(group.order)].map { shelf.walks[dice.pick($0)] }
  }
}
