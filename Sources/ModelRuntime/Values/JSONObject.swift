/// A free-form JSON object: its keys in the order of the document, compared by scalar.
public struct JSONObject: Sendable {
    private var fields: [Element] = []
    /// Places by key, from the size on where looking at each key is slower.
    private var places = KeyPlaces()

    private static let greatestUnindexedCount = 8

    /// A key and its value.
    public typealias Element = (key: String, value: JSONValue)

    /// Creates an empty object.
    public init() {}

    /// Creates an object; of a key that is repeated, the first place and the last value count.
    public init(_ fields: some Sequence<(String, JSONValue)>) {
        for (key, value) in fields { self[key] = value }
    }

    /// The keys in order.
    public var keys: [String] { fields.map(\.key) }

    /// The values in order.
    public var values: [JSONValue] { fields.map(\.value) }

    /// The value under `key`. A new key is added at the end; assigning `nil` removes the key.
    public subscript(key: String) -> JSONValue? {
        get { place(of: key).map { fields[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?): fields[place].value = value
            case (let place?, nil): remove(at: place)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    private func place(of key: String) -> Int? {
        if fields.count > Self.greatestUnindexedCount {
            return places.place(hash: KeyPlaces.hash(key)) { ExactString(fields[$0].key) == ExactString(key) }
        }
        let key = ExactString(key)
        return fields.firstIndex { ExactString($0.key) == key }
    }

    func hasKey(_ key: String) -> Bool { place(of: key) != nil }

    /// Whether the key is there; makes a string of it only where looking at each key takes longer.
    func hasKey(_ key: StaticString) -> Bool {
        if fields.count > 64 { return hasKey(key.description) }
        return fields.contains { field in
            field.key.utf8.count == key.utf8CodeUnitCount
                && JSONBytes.with(field.key) { $0.equals(key, at: 0, count: $0.count) }
        }
    }

    /// Adds a key that is not there yet.
    mutating func append(_ key: String, _ value: JSONValue) {
        // Few objects have less, and a first field alone would be moved with the second and the third.
        if fields.isEmpty { fields.reserveCapacity(4) }
        fields.append((key, value))
        guard fields.count > Self.greatestUnindexedCount else { return }
        if fields.count == Self.greatestUnindexedCount + 1 || !places.hasRoom(for: fields.count) {
            index()
        } else {
            places.insert(fields.count - 1, hash: KeyPlaces.hash(key))
        }
    }

    private mutating func remove(at place: Int) {
        fields.remove(at: place)
        index()
    }

    private mutating func index() {
        places = KeyPlaces()
        guard fields.count > Self.greatestUnindexedCount else { return }
        places = KeyPlaces(for: 2 * fields.count)
        for place in fields.indices { places.insert(place, hash: KeyPlaces.hash(fields[place].key)) }
    }
}

extension JSONObject: RandomAccessCollection {
    /// The place of the first field.
    public var startIndex: Int { 0 }
    /// The number of fields.
    public var endIndex: Int { fields.count }
    /// The field at a place.
    public subscript(position: Int) -> Element { fields[position] }
}

extension JSONObject: Hashable {
    /// Whether both have the same keys with equal values, in whatever order.
    public static func == (a: Self, b: Self) -> Bool {
        a.count == b.count && a.allSatisfy { b[$0.key] == $0.value }
    }

    /// Hashes keys and values, in whatever order.
    public func hash(into hasher: inout Hasher) {
        var sum = 0
        for (key, value) in self {
            var field = Hasher()
            field.combine(ExactString(key))
            field.combine(value)
            sum &+= field.finalize()
        }
        hasher.combine(count)
        hasher.combine(sum)
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Creates an object from a literal; of a key that is repeated, the first place and the last value count.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}

extension JSONObject: CustomStringConvertible {
    /// The object as compact JSON text.
    public var description: String { JSONValue.object(self).description }
}

extension JSONObject: Model {
    /// Reads an object.
    @_documentation(visibility: internal)
    public init(reading reader: inout FieldReader) throws { self = try reader.jsonObject() }

    /// Writes the fields in their order.
    @_documentation(visibility: internal)
    public func write(to writer: inout FieldWriter) throws { try writer.object(self) }
}
