/// How the members of a union are told apart: a decision tree whose leaves are members.
public indirect enum Dispatch: Sendable, Hashable {
    /// This member.
    case member(Int)
    /// By the JSON type of the value.
    case kind([KindBranch])
    /// By the string under a property, which a discriminator or the members' constants fix.
    case tag(TagSwitch)
    /// By a property that only one member requires, tried in order.
    case property(PropertySwitch)
    /// Not proved: these members are tried and counted.
    case candidates([Int])

    /// The values of one or several JSON types.
    public struct KindBranch: Sendable, Hashable {
        public var kinds: [JSONKind]
        public var then: Dispatch

        /// Creates a branch.
        public init(_ kinds: [JSONKind], then: Dispatch) {
            self.kinds = kinds
            self.then = then
        }
    }

    /// A switch over the string under a property.
    public struct TagSwitch: Sendable, Hashable {
        public var propertyName: String
        /// How a value of the property is known to stand for a member.
        public var evidence: Evidence
        public var branches: [TagBranch]

        /// Creates a switch.
        public init(propertyName: String, evidence: Evidence, branches: [TagBranch]) {
            self.propertyName = propertyName
            self.evidence = evidence
            self.branches = branches
        }
    }

    /// Why a tag tells members apart.
    public enum Evidence: String, Sendable, Hashable, Codable, CaseIterable {
        /// The source declares a discriminator.
        case discriminator
        /// Every member fixes the property to values of its own.
        case constants
    }

    /// Values of the property, and what they lead to.
    public struct TagBranch: Sendable, Hashable {
        public var values: [String]
        public var then: Dispatch

        /// Creates a branch.
        public init(_ values: [String], then: Dispatch) {
            self.values = values
            self.then = then
        }
    }

    /// Tests for properties, tried in order.
    public struct PropertySwitch: Sendable, Hashable {
        public var branches: [PropertyBranch]
        /// Where no test holds; `nil` when that matches nothing.
        public var otherwise: Dispatch?

        /// Creates a switch.
        public init(branches: [PropertyBranch], otherwise: Dispatch?) {
            self.branches = branches
            self.otherwise = otherwise
        }
    }

    /// A key whose presence proves a member.
    public struct PropertyBranch: Sendable, Hashable {
        public var propertyName: String
        public var then: Dispatch

        /// Creates a branch.
        public init(_ propertyName: String, then: Dispatch) {
            self.propertyName = propertyName
            self.then = then
        }
    }
}

/// The types of JSON values, integers apart.
public enum JSONKind: String, Sendable, Hashable, Codable, CaseIterable {
    case null, boolean, integer, number, string, array, object
}
