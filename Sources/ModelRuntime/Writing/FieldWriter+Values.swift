// Values, by either driver.

extension FieldWriter {
    /// `null` as four bytes, the first one lowest.
    static var null: UInt32 { 0x6C6C_756E }

    /// Writes a value to the encoder.
    @inline(never)
    func single(_ value: some Encodable) throws {
        var container = codable?.encoder.singleValueContainer()
        try container?.encode(value)
    }

    @inline(never)
    private func singleNull() throws {
        var container = codable?.encoder.singleValueContainer()
        try container?.encodeNil()
    }

    @usableFromInline
    mutating func null() throws {
        if isEncoding { return try singleNull() }
        output.append(literal: Self.null)
    }

    @usableFromInline
    mutating func string(_ value: String) throws {
        if isEncoding { return try single(value) }
        output.appendQuoted(value)
    }

    @usableFromInline
    mutating func bool(_ value: Bool) throws {
        if isEncoding { return try single(value) }
        if value { output.append(literal: 0x6575_7274) } else { output.append(literal: 0x736C_6166, UInt8(ascii: "e")) }
    }

    @usableFromInline
    mutating func integer<Value: FixedWidthInteger & PrimitiveValue>(_ value: Value) throws {
        if isEncoding { return try single(value) }
        output.append(value)
    }

    @usableFromInline
    mutating func double(_ value: Double) throws {
        guard value.isFinite else { return try notFinite(value) }
        if isEncoding { return try single(value) }
        decimal(value.description)
    }

    @usableFromInline
    mutating func float(_ value: Float) throws {
        guard value.isFinite else { return try notFinite(value) }
        if isEncoding { return try single(value) }
        decimal(value.description)
    }

    /// Swift's shortest spelling, without a fraction of zero.
    private mutating func decimal(_ spelling: String) {
        output.append(spelling)
        if spelling.utf8.suffix(2).elementsEqual(".0".utf8) { output.removeLast(2) }
    }

    mutating func number(_ number: JSONNumber) throws {
        if isEncoding { return try single(EncodableNumber(number: number)) }
        output.append(number.spelling)
    }
}
