/// What a user may call things in the configuration.
package enum SwiftName {
    /// Whether a word is the name of something as it is, without back-ticks.
    package static func isIdentifier(_ word: String) -> Bool { word != "_" && Keywords.escaped(word) == word }

    /// Whether a type or a namespace can have the name: it is no keyword and shadows nothing that generated code uses.
    package static func canNameType(_ name: String) -> Bool {
        Keywords.escaped(name) == name && !ReservedTypeNames.contains(name)
    }

    /// Whether a property can have the name, if need be in back-ticks.
    package static func canNameProperty(_ name: String) -> Bool {
        !Keywords.unusableMembers.contains(name) && !PropertyPlanner.reservedMembers.contains(name)
    }
}
