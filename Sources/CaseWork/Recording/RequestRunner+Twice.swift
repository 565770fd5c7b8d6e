internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// Refuses a request on a case in which an id that it names means somebody else than elsewhere.
  ///
  /// - Throws: `WorkError.party`, `noLabel`, `noNumber`.
  func checkMeanings(_ request: Request, in view: any StoreView) throws(WorkError) {
    guard !view.catalogue.officeMeanings.isEmpty, let number = request.wish.number else { return }
    let office = try resolve(number).office
    let local = view.meanings(in: office)
    let named: [PartyID] =
      switch request.wish {
      case .assign(_, _, let parties, _): parties
      case .act(_, _, .forward(let bodies, _), _): bodies
      case .open, .log, .advance, .act, .correct, .recompute, .migrate, .upgrade, .forget, .attach, .party,
        .forgetParty, .tick,
        .reopen, .annul, .withhold:
        []
      }
    for party in [request.actor] + named {
      if let one = local[party] { throw .party(.meansAnother(party, one, office: office ?? "")) }
    }
  }

  /// Refuses a request that names the same party twice where it can stand once, under whichever of its ids.
  ///
  /// - Throws: `WorkError.party`.
  func checkNobodyTwice(_ wish: Request.Wish, in view: any StoreView) throws(WorkError) {
    let meanings = view.catalogue.meanings
    func check(_ parties: [PartyID]) throws(WorkError) {
      var seen: Set<PartyID> = []
      for party in parties where !seen.insert(People.meaning(of: party, in: meanings)).inserted {
        throw .party(.twice(party))
      }
    }
    switch wish {
    case .log(let log): try check(log.addressees.map { PartyID($0.body) })
    case .open(_, _, _, let parties, _, _): for (_, holders) in parties.byRole { try check(holders) }
    case .assign(_, _, let parties, _): try check(parties)
    case .act(_, _, .forward(let bodies, _), _): try check(bodies)
    case .advance, .act, .correct, .recompute, .migrate, .upgrade, .forget, .attach, .party, .forgetParty, .tick,
      .reopen, .annul, .withhold:
      break
    }
  }
}
