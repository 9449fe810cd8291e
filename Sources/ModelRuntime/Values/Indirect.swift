// Boxes: what a property keeps on the heap behind its plain type, with value semantics. A type can contain itself through
// them, and a large struct does not grow by what it embeds. They are no property wrappers, because those cannot stand in a
// `nonisolated` struct.
//
// Releasing a chain of boxes is recursive, as for every linked structure in Swift: a list built in memory can overflow the
// stack when it is released, compared, hashed or encoded (measured for release: not yet at 64,000 boxes on 8 MB, 4,000 on
// 512 KB). What is decoded cannot get that long, because `DecodingOptions.Limits.depth` bounds nesting.

/// The heap storage behind the boxes.
@usableFromInline
final class IndirectStorage<Value> {
    @usableFromInline var value: Value

    @usableFromInline
    init(_ value: Value) { self.value = value }
}

/// A value on the heap; copies share it until one of them is changed.
@_documentation(visibility: internal)
@frozen
public struct Indirect<Value> {
    @usableFromInline var storage: IndirectStorage<Value>

    /// Puts a value into a new box.
    @inlinable
    public init(_ value: Value) { storage = IndirectStorage(value) }

    /// The value.
    @inlinable
    public var value: Value {
        get { storage.value }
        _modify {
            if !isKnownUniquelyReferenced(&storage) { storage = IndirectStorage(storage.value) }
            yield &storage.value
        }
    }
}

/// An optional value on the heap; `nil` allocates nothing.
@_documentation(visibility: internal)
@frozen
public struct IndirectOptional<Value> {
    @usableFromInline var storage: IndirectStorage<Value>?

    /// Puts a value into a new box.
    @inlinable
    public init(_ value: Value?) {
        if let value { storage = IndirectStorage(value) }
    }

    /// The value.
    @inlinable
    public var value: Value? {
        get { storage?.value }
        _modify {
            // The value is moved out while it is changed in place, so that it is copied only when it was shared.
            var value = isKnownUniquelyReferenced(&storage) ? storage.take()?.value : storage?.value
            defer { storage = value.map(IndirectStorage.init) }
            yield &value
        }
    }
}

/// An optional-nullable value on the heap; `.unset` and `.null` allocate nothing.
@_documentation(visibility: internal)
@frozen
public struct IndirectOptionalNullable<Value> {
    @usableFromInline var storage: OptionalNullable<IndirectStorage<Value>>

    /// Puts a value into a new box.
    @inlinable
    public init(_ value: OptionalNullable<Value>) { storage = value.map(IndirectStorage.init) }

    /// The value.
    @inlinable
    public var value: OptionalNullable<Value> {
        get { storage.map(\.value) }
        set { storage = newValue.map(IndirectStorage.init) }
    }
}

extension Indirect: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Self, b: Self) -> Bool { a.storage === b.storage || a.value == b.value }
}

extension Indirect: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

// The storage is reachable through its box alone and is copied before a shared one is changed.
extension Indirect: @unchecked Sendable where Value: Sendable {}

extension IndirectOptional: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Self, b: Self) -> Bool { a.storage === b.storage || a.value == b.value }
}

extension IndirectOptional: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

// As for `Indirect`.
extension IndirectOptional: @unchecked Sendable where Value: Sendable {}

extension IndirectOptionalNullable: Equatable where Value: Equatable {
    /// Whether the values are equal.
    public static func == (a: Self, b: Self) -> Bool { a.value == b.value }
}

extension IndirectOptionalNullable: Hashable where Value: Hashable {
    /// Hashes the value.
    public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}

// As for `Indirect`.
extension IndirectOptionalNullable: @unchecked Sendable where Value: Sendable {}
