package import ModelGenModel

/// A type whose values are changes of another type's, as RFC 7396 has them.
package struct MergePatch: Sendable, Hashable {
    /// The type of the changes.
    package var changes: TypeID
    /// The type that they change.
    package var target: TypeID

    /// Says that `changes` are changes of `target`.
    package init(_ changes: TypeID, of target: TypeID) { (self.changes, self.target) = (changes, target) }
}
