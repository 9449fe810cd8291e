/// The keys by which unions tell members apart, for members that do not declare them.
///
/// They stand in a list, outermost first. Those of an open object are the last ones as long as its fields are read, for what was
/// expected for a value is forgotten when it ends.
struct ExpectedTags {
    private var keys: [StaticString] = []
    /// How many, from the first, belong to objects that are open.
    private var openCount = 0

    /// Whether there are tags for the object that comes next.
    var hasPending: Bool { openCount < keys.count }

    mutating func expect(_ key: StaticString) { keys.append(key) }

    /// Gives the pending tags to the object that is being opened; returns how many these are.
    @inline(never)
    mutating func open() -> UInt32 {
        defer { openCount = keys.count }
        return UInt32(clamping: keys.count - openCount)
    }

    /// Whether one of the last `count` tags is that key.
    func contains(_ key: ExactString, last count: UInt32) -> Bool {
        keys.suffix(Int(count)).contains { ExactString($0.description) == key }
    }

    /// The pending tags, which decide what an object may hold, as text.
    var pending: [ExactString] { keys[openCount...].map { ExactString($0.description) } }

    /// What `restore` takes back to.
    struct Mark {
        fileprivate var count: Int
        fileprivate var openCount: Int
    }

    var mark: Mark { Mark(count: keys.count, openCount: openCount) }

    /// Forgets what was expected or opened since.
    mutating func restore(_ mark: Mark) {
        if keys.count > mark.count { keys.removeLast(keys.count - mark.count) }
        openCount = mark.openCount
    }
}

extension FieldReader {
    /// Reads the member of a union that does not declare the key by which the union tells it apart: the key is no
    /// unexpected one, and no additional one.
    @_documentation(visibility: internal)
    @inline(never)
    public mutating func tagged<Value: ModelValue>(_ key: StaticString) throws -> Value {
        if isCodable {
            codable.expect(key)
            defer { codable.forgetLastTag() }
            return try Value(reading: &self)
        }
        let mark = tags.mark
        tags.expect(key)
        defer { tags.restore(mark) }
        return try Value(reading: &self)
    }
}
