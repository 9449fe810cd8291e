internal import ModelGenDiagnostics
internal import ModelGenModel
internal import ModelGenSyntax

/// `type`, `nullable`, `format`, `enum` and `const`.
struct TypeKeywords {
    let report: ReadingReport

    /// Whether the keyword is one of these.
    func read(_ keyword: Keyword, at place: Place, into schema: inout Schema) -> Bool {
        switch keyword {
        case .type: readType(at: place, into: &schema)
        case .nullable, .xNullable: readNullable(keyword, at: place, into: &schema)
        case .format: readFormat(at: place, into: &schema)
        // OpenAPI 3.1 §4.8.24.2: `contentEncoding` takes the place of the format `byte`.
        case .contentEncoding: readContentEncoding(at: place, into: &schema)
        case .enumeration: readEnumeration(at: place, into: &schema)
        case .xExtensibleEnum: readExtensibleEnumeration(at: place, into: &schema)
        case .const: readConstant(at: place, into: &schema)
        default: return false
        }
        return true
    }

    private func readType(at place: Place, into schema: inout Schema) {
        var kinds: [ValueKind] = []
        switch place.node.kind {
        case .string(let name): add(name, at: place, to: &kinds, of: &schema)
        case .sequence:
            if !place.dialect.hasTypeLists { report.foreign("A list of types", at: place) }
            for element in place.elements {
                guard let name = element.node.string else {
                    report.malformed(.type, at: element, expected: "the name of a type")
                    continue
                }
                add(name, at: element, to: &kinds, of: &schema)
            }
        case .null:
            // An unquoted `null` in YAML: what is meant is plain.
            report.malformed(
                .type, at: place, expected: "the text `null`", consequence: "It is read as the text `null`.")
            schema.isNullable = true
        case .boolean, .number, .mapping:
            report.malformed(.type, at: place, expected: "the name of a type or a list of names")
            schema.exactness = .incomplete
            return
        }
        // Every integer is a number (JSON Schema 2020-12 Core §4.2.3).
        if kinds.contains(.number) { kinds.removeAll { $0 == .integer } }
        if kinds.isEmpty, !schema.isNullable { return }
        schema.kinds = kinds
    }

    private func add(_ name: String, at place: Place, to kinds: inout [ValueKind], of schema: inout Schema) {
        if name == JSONTypeName.null.rawValue {
            if !place.dialect.hasTypeLists { report.foreign("The type `null`", at: place) }
            schema.isNullable = true
        } else if let kind = ValueKind(rawValue: name) {
            if !kinds.contains(kind) { kinds.append(kind) }
        } else if name == "file" {
            // Swagger 2.0 §Data Types: the content of a file, in bodies only.
            kinds.append(.string)
            schema.format = schema.format ?? "binary"
        } else if let meant = ForeignTypeName.kind(of: name) {
            if !kinds.contains(meant) { kinds.append(meant) }
            report.warning(
                .malformedKeyword, "`\(name)` is not a type", at: place.location,
                consequence: "It is read as `\(meant.rawValue)`.", fix: "Write `\(meant.rawValue)`.")
        } else {
            schema.exactness = .incomplete
            schema.lost.append("unknown type")
            let meant = NearestName.of(name, in: JSONTypeName.allCases.map(\.rawValue))
            report.warning(
                .malformedKeyword, "`\(name)` is not a type", at: place.location,
                consequence: "The type is not checked.", fix: meant.map { "Did you mean `\($0)`?" })
        }
    }

    private func readNullable(_ keyword: Keyword, at place: Place, into schema: inout Schema) {
        guard let flag = report.boolean(keyword, at: place) else { return }
        if flag { schema.isNullable = true }
    }

    private func readFormat(at place: Place, into schema: inout Schema) {
        guard let format = report.string(.format, at: place) else { return }
        schema.format = format
    }

    private func readContentEncoding(at place: Place, into schema: inout Schema) {
        guard let encoding = report.string(.contentEncoding, at: place) else { return }
        if ["base64", "binary"].contains(encoding) {
            schema.format = schema.format ?? encoding
        } else {
            report.note(
                .unsupportedKeyword, "`contentEncoding: \(encoding)` is not decoded", at: place.location,
                consequence: "The text stays as it is on the wire.")
        }
    }

    private func readConstant(at place: Place, into schema: inout Schema) {
        guard let value = TypedLiterals(of: schema.place).read(place.node) else {
            report.malformed(.const, at: place, expected: "a JSON value")
            schema.exactness = .incomplete
            return
        }
        TypedLiterals.warn([place.node], read: [value], of: .const, at: place, report)
        schema.constant = value
    }

    private func readEnumeration(at place: Place, into schema: inout Schema) {
        guard let elements = place.node.sequence else {
            report.malformed(.enumeration, at: place, expected: "a list")
            schema.exactness = .incomplete
            return
        }
        if elements.isEmpty, !place.dialect.readsByTheLetter {
            schema.exactness = schema.exactness.combined(with: .overApproximates)
            report.warning(
                .malformedKeyword, "`enum` lists no value", at: place.location,
                consequence: "By the letter no value is valid. It is read as if it were not there.",
                fix: "List the values, or leave `enum` out.")
        }
        let literals = TypedLiterals(of: schema.place)
        var values: [JSONLiteral] = []
        var known = Set<JSONLiteral>(minimumCapacity: elements.count)
        var read: [(node: Node, value: JSONLiteral)] = []
        for (index, element) in elements.enumerated() {
            guard let value = literals.read(element) else {
                report.malformed(.enumeration, at: place.elements[index], expected: "JSON values")
                schema.exactness = .incomplete
                continue
            }
            read.append((element, value))
            if value == .null { schema.isNullable = true }
            if value != .null, known.insert(value).inserted { values.append(value) }
        }
        TypedLiterals.warn(read.map(\.node), read: read.map(\.value), of: .enumeration, at: place, report)
        schema.allowed = AllowedValues(values: values.map { .init($0) })
    }

    /// Zalando's guidelines §112 list the values here instead of in `enum`; others set a flag beside `enum`.
    private func readExtensibleEnumeration(at place: Place, into schema: inout Schema) {
        // Beside `enum`, it is read with what else there is about the values.
        guard schema.place.child(Keyword.enumeration.rawValue) == nil else { return }
        guard place.node.sequence != nil else {
            report.malformed(.xExtensibleEnum, at: place, expected: "the values, where there is no `enum`")
            return
        }
        readEnumeration(at: place, into: &schema)
        schema.allowed?.openness = .open
    }
}
