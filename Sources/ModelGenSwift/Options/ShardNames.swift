package import ModelGenModel

/// What the files of a sharded layout are called. All of them are always written, those without a type as well.
package struct ShardNames: Sendable, Hashable {
    /// One for all inputs, or one for each.
    package var all: [String]
    /// Which of them a type's file has; the first where a type is not listed.
    package var byType: [TypeID: String]

    /// Names files.
    package init(_ all: [String], byType: [TypeID: String] = [:]) {
        self.all = all
        self.byType = byType
    }
}
