/// An expression of any kind as a program that tries one way after the other (ECMA-262 §22.2.2).
///
/// The run-time library, which reads programs, lists the instructions again: it depends on no module of the tool.
struct BacktrackingProgram: Hashable, Sendable {
    /// One instruction. All but `fail` and `match` go on at the next one unless they say where.
    ///
    /// Registers hold positions and counts; those below twice the number of groups are the bounds of captured texts.
    enum Instruction: Hashable, Sendable {
        /// Takes the next scalar, or the one before, of the class with this index.
        case consume(Int, Look.Direction)
        /// Goes on at the first place; at the second when that leads nowhere.
        case choose(Int, Int)
        case jump(Int)
        case assert(PatternAssertion)
        /// Sets a register to the position.
        case save(Int)
        /// Forgets what the groups captured.
        case forget(Range<Int>)
        /// Sets a register to zero.
        case reset(Int)
        /// Decides, by the count in a register, whether to go on with the body that follows or at the exit.
        case loop(counter: Int, bounds: RepetitionBounds, exit: Int, isGreedy: Bool)
        /// Adds one to a register, and sets the register after it to the position.
        case enter(Int)
        /// Fails when the body of a loop took nothing although it had repeated often enough.
        case progress(Int, minimum: Int)
        /// Tries what follows up to `endLook` without moving; a negated one goes on at the exit when that fails.
        case look(Int, exit: Int, isNegated: Bool)
        case endLook(Int, isNegated: Bool)
        /// Takes again what one of the groups captured, if one did.
        case repeatCapture([Int], Look.Direction, ignoresCase: Bool)
        case match
    }

    var instructions: [Instruction]
    var classes: [CharacterClass]
    var registerCount: Int
    var isAnchoredAtStart: Bool
}
