/// How the members of a union are told apart: a decision tree whose leaves are members.
package indirect enum Dispatch: Sendable, Hashable {
    /// This member.
    case member(Int)
    /// By the JSON type of the value.
    case kind([KindBranch])
    /// By the value itself, where members are one value each.
    case value(ValueSwitch)
    /// By the value under a property, which a discriminator or the members' constants fix.
    case tag(TagSwitch)
    /// By a property that only one member requires, tried in order.
    case property(PropertySwitch)
    /// Not proved, but likely: one member is taken if it holds all of the value; if not, others are tried, too.
    case likely(LikelyMember)
    /// Not proved: these members are tried.
    case candidates([Int])

    /// The values of one or several JSON types.
    package struct KindBranch: Sendable, Hashable {
        /// The JSON types that lead here.
        package var kinds: [JSONKind]
        /// How to go on.
        package var then: Dispatch

        /// Creates a branch.
        package init(_ kinds: [JSONKind], then: Dispatch) {
            self.kinds = kinds
            self.then = then
        }
    }

    /// A switch over the value itself.
    package struct ValueSwitch: Sendable, Hashable {
        /// The values, scalars all of them; none occurs twice.
        package var branches: [ValueBranch]
        /// Where the value is none of these; `nil` when it is kept as unrecognized then.
        package var otherwise: Dispatch?

        /// Creates a switch.
        package init(branches: [ValueBranch], otherwise: Dispatch? = nil) {
            self.branches = branches
            self.otherwise = otherwise
        }
    }

    /// The only value of a member.
    package struct ValueBranch: Sendable, Hashable {
        /// A string, an integer or a boolean.
        package var value: JSONLiteral
        /// The member.
        package var member: Int

        /// Creates a branch.
        package init(_ value: JSONLiteral, member: Int) {
            self.value = value
            self.member = member
        }

        /// Whether it is the value; `1.0` is `1` (JSON Schema 2020-12 Core §4.2.2).
        package func matches(_ other: JSONLiteral) -> Bool {
            guard case .number(let number) = value, case .number(let otherNumber) = other else { return value == other }
            return number.canonicalSpelling == otherNumber.canonicalSpelling
        }
    }

    /// A switch over the value under a property.
    package struct TagSwitch: Sendable, Hashable {
        /// The key whose value is looked at.
        package var propertyName: String
        /// How a value of the property is known to stand for a member.
        package var evidence: Evidence
        /// What the value is in JSON.
        package var form: TagForm
        /// The values; none occurs twice.
        package var branches: [TagBranch]
        /// Where the value is none of these, not of that form, or not there; `nil` when another such value is kept as unrecognized
        /// and anything else is an error.
        package var otherwise: Dispatch?

        /// Creates a switch.
        package init(
            propertyName: String, evidence: Evidence, form: TagForm = .string, branches: [TagBranch],
            otherwise: Dispatch? = nil
        ) {
            self.propertyName = propertyName
            self.evidence = evidence
            self.form = form
            self.branches = branches
            self.otherwise = otherwise
        }
    }

    /// What a tag is in JSON.
    package enum TagForm: String, Sendable, Hashable, Codable, CaseIterable {
        /// A string.
        case string
        /// A string, an integer or a boolean.
        case scalar
    }

    /// Why a tag tells members apart.
    package enum Evidence: String, Sendable, Hashable, Codable, CaseIterable {
        /// The source declares a discriminator.
        case discriminator
        /// Every member fixes the property to values of its own.
        case constants
    }

    /// Values of the property, and what they lead to.
    package struct TagBranch: Sendable, Hashable {
        /// The values that lead here, as a mapping writes them (`JSONLiteral.tagText`).
        package var values: [String]
        /// How to go on.
        package var then: Dispatch

        /// Creates a branch.
        package init(_ values: [String], then: Dispatch) {
            self.values = values
            self.then = then
        }
    }

    /// A member that the value very likely is.
    package struct LikelyMember: Sendable, Hashable {
        /// The member that is tried first.
        package var member: Int
        /// All members that the value may be, the likely one among them.
        package var candidates: [Int]

        /// Creates a likely member.
        package init(_ member: Int, among candidates: [Int]) {
            self.member = member
            self.candidates = candidates
        }
    }

    /// Tests for properties, tried in order.
    package struct PropertySwitch: Sendable, Hashable {
        /// The tests; the first that holds decides.
        package var branches: [PropertyBranch]
        /// Where no test holds; `nil` when that matches nothing.
        package var otherwise: Dispatch?

        /// Creates a switch.
        package init(branches: [PropertyBranch], otherwise: Dispatch?) {
            self.branches = branches
            self.otherwise = otherwise
        }
    }

    /// A key whose presence proves a member.
    package struct PropertyBranch: Sendable, Hashable {
        /// The key that must be there.
        package var propertyName: String
        /// How to go on.
        package var then: Dispatch

        /// Whether its value is looked at: `null`, which is no tag, is then as good as absent.
        package var isTag: Bool {
            if case .tag(let tag) = then { tag.propertyName == propertyName } else { false }
        }

        /// Creates a branch.
        package init(_ propertyName: String, then: Dispatch) {
            self.propertyName = propertyName
            self.then = then
        }
    }
}

/// The types of JSON values, integers apart. The run-time library has a type of this name and depends on none of the tool.
package enum JSONKind: String, Sendable, Hashable, Codable, CaseIterable {
    case null, boolean, integer, number, string, array, object
}
