extension Defect {
  /// A condition or formula is not as it should be.
  public enum Conditions: Hashable, Sendable {
    /// It has too many characters.
    case tooLong(most: Int)
    /// It says nothing.
    case empty
    /// Its expressions stand too deep inside one another.
    case tooDeep
    /// Something else must stand there.
    case expected(Expected, found: Token, isAfterNot: Bool)
    /// A number has too many digits.
    case noDecimal(String)
    /// A name begins with a digit.
    case nameWithDigit
    /// A number is too large.
    case tooLarge(String, most: Int)
    /// A number begins with a zero.
    case leadingZero(Int)
    /// A text has no end.
    case unclosed(String)
    /// A backslash is followed by what it cannot escape.
    case escape
    /// A character means nothing in a condition.
    case sign(Sign)
    /// Comparisons are chained.
    case chained
    /// There is no null.
    case null
    /// It is neither true nor false.
    case notTrueOrFalse(TypeNoun)
    /// A name stands for a case.
    case caseName(String)
    /// 'each' stands where it has no meaning.
    case eachElsewhere
    /// There is no such field or input.
    case unknownName(String, nearest: String?, known: [String])
    /// A record has no such member.
    case unknownMember(String, nearest: String?, known: [String])
    /// A type has no members.
    case noMembers(TypeNoun, member: String)
    /// An amount has no such member.
    case amountMember(String, nearest: String?, known: [String])
    /// A child case has no such part.
    case childMember(String, nearest: String?, known: [String])
    /// A list is written out and empty.
    case emptyList
    /// A list holds lists.
    case listInList
    /// Elements of a list have different types.
    case unlikeElements(TypeNoun, TypeNoun)
    /// What is no number has a minus before it.
    case negative(TypeNoun)
    /// An operation is for whole numbers.
    case wholeNumbersOnly(String)
    /// An operation cannot be done.
    case arithmetic(String, TypeNoun, TypeNoun)
    /// Values of different types are compared.
    case notComparable(TypeNoun, TypeNoun)
    /// What has no order is ordered.
    case noOrder
    /// A choice is ordered.
    case choiceOrder
    /// Two choices have no value in common.
    case neverSame(TypeNoun, TypeNoun)
    /// Lists or records are compared.
    case listsCompared
    /// 'in' has no list on its right.
    case inNeedsList(TypeNoun)
    /// A choice has no such value.
    case unknownValue(String, nearest: String?, known: [String])
    /// A text is no decimal number.
    case noDecimalText(String)
    /// A formula gives another type than is wanted.
    case otherType(TypeNoun, wanted: TypeNoun)
    /// 'children' stands alone.
    case childrenCall
    /// A list stands behind the point.
    case listCall(String)
    /// There is no such function.
    case unknownFunction(String, nearest: String?, known: [String])
    /// There is no such method.
    case unknownMethod(String, nearest: String?, known: [String])
    /// 'size' has something between its brackets.
    case sizeArguments
    /// A function takes one thing.
    case oneArgument(form: String)
    /// What has no size is counted.
    case sizeOf(TypeNoun)
    /// 'has' takes a name.
    case hasName
    /// 'date' takes a text.
    case dateText
    /// 'workingDays' takes two dates.
    case twoDates
    /// 'workingDays' is given what is no date.
    case noDate(TypeNoun)
    /// 'all' or 'exists' has another form.
    case quantifier(String)
    /// Too many of 'all' and 'exists' stand inside one another.
    case tooManyQuantifiers(most: Int)
    /// A name has a meaning of its own.
    case reservedName(String)
    /// Before the point stands no list.
    case quantifierBase(String)
    /// What the second format only has.
    case laterWord(String)
    /// 'deep' stands behind something else than 'children'.
    case deepAlone
    /// 'kind' takes a role.
    case kindForm
    /// There is no such role.
    case unknownRole(String, nearest: String?, known: [String])
    /// 'children' takes the id of a workflow.
    case childrenForm
    /// There is no such workflow.
    case unknownWorkflow(String, nearest: String?, known: [String])
    /// A child case has no such stage.
    case stageOfChild(String, of: String, nearest: String?, known: [String])
    /// A child case has no such outcome.
    case outcomeOfChild(String, of: String, nearest: String?, known: [String])
  }
}
