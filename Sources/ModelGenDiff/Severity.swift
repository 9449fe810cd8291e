/// How much a change weighs for those who use the models.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nobody notices, or only gains.
    case safe
    /// Everything compiles; some values are refused or read differently.
    case risky
    /// Code no longer compiles, or what was sent and accepted is refused.
    case breaking

    /// From the least to the most.
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .safe: 0
        case .risky: 1
        case .breaking: 2
        }
    }
}
