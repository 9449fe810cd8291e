import ModelRuntime

/// One check of a value that passes, as generated code makes it.
struct AllocationProbe: ModelValue {
    let name: String
    private let check: @Sendable (inout ValidationIssues) -> Void

    init(_ name: String, _ check: @escaping @Sendable (inout ValidationIssues) -> Void) {
        (self.name, self.check) = (name, check)
    }

    init(reading reader: inout FieldReader) throws { self.init("") { _ in } }
    func write(to writer: inout FieldWriter) throws {}
    func validate(into issues: inout ValidationIssues) { check(&issues) }

    static let all = formats + patterns + uniqueness + numbers + predicates

    /// Every format has an example; texts are longer than what a string holds inline.
    private static let formats = StringFormat.allCases.flatMap { format in
        examples(of: format).map { text in
            AllocationProbe("format \(format.rawValue): \(text)") { $0.format(text, format) }
        }
    }

    private static func examples(of format: StringFormat) -> [String] {
        switch format {
        case .dateTime: ["1990-12-31T15:59:60-08:00"]
        case .date: ["2024-02-29"]
        case .time: ["08:30:06.123456+01:00"]
        case .duration: ["P4Y11M30DT12H30M5S"]
        case .email, .internationalEmail:
            ["jenny.rosen+orders@mail.example.com", "\"jenny rosen\"@[192.168.100.200]", "a@[IPv6:2001:db8::1]"]
        case .hostname, .internationalHostname: ["very-long-name-of-a-host.example.com"]
        case .plainHostname: ["ab--cd.very-long-name.example.com"]
        case .ipv4: ["192.168.100.200"]
        case .ipv6: ["2001:db8:1111:2222:3333:4444:5555:6666", "2001:db8::ffff:192.168.100.200"]
        case .uri, .uriReference: ["https://user@example.com:8080/a/b?c=d#e", "https://[2001:db8::1]:8080/a"]
        case .iri, .iriReference: ["https://example.com/Bestellungen/Käse/12345"]
        case .uriTemplate: ["https://example.com/{a}/b{?c*,d:3}"]
        case .uuid: ["2EB8AA08-aa98-11ea-b4aa-73b441d16380"]
        case .jsonPointer: ["/orders/0/parcels~1sizes"]
        case .relativeJSONPointer: ["12/orders/0/parcels~1sizes"]
        case .regex: ["^shp_[0-9a-f]{12,32}$"]
        case .byte: ["bGFiZWxzIG9mIHBhcmNlbHM="]
        }
    }

    /// One of each form that a program can have.
    private static let patterns = [
        (#"^[a-z0-9-]+$"#, TextPattern("1pDBADtBACJnBZABCABA"), "a-label-of-a-parcel"),
        (
            #"^(express|standard|economy)(_[a-z]+)?$"#,
            TextPattern(
                """
                1tQWAA_CBBABCBDBEBFBGBDHHBIBJBKBDBLBMBNBDDOBPBDBAYCAACGDFEAACEFJGAABNHAABJIAABKJAABCKAABILAABLMAABINAABJOAABGPAABFQA\
                ABHRAABMSAABCTAABPUAABMUAABLVBABBWAABFUAXCAAAABXCAAAA
                """),
            "standard_overnight"
        ),
        (
            #"^(?:\p{Lu}\p{L}*(?: |$))+$"#,
            TextPattern("1aBDAABAABAABAAfABgBAAVDAAABDFABCCBGIACCJDBBKTAABMOABCLBPRACCSDBCJDBE"),
            "Nagy Jenő Élő Österreich"
        ),
        (
            #"^(?=.*[A-Z])(?=.*[0-9]).{8,}$"#,
            TextPattern(
                "1bBCDAEAJBBB5gIC1-3hBAABhCZAABwBJAaEALAHACDFAADCABMAALBNACJLAADIACMBAAAAAAAAAAAAAAAAACWYAADVEBO"),
            "correct Horse 8 battery"
        ),
        (
            #"^(.)(.)\2\1"#, TextPattern("1bBEBAEAJBBB5gIC1-3hBAKEAFAAAFBFCAAFDNAABCNAABAO"), "abba is what they sang"
        ),
    ].map { expression, pattern, text in
        AllocationProbe("pattern \(expression)") { $0.pattern(text, pattern, "") }
    }

    private static let uniqueness = [1, 2, 16, 17, 256].flatMap { count in
        let strings = (0..<count).map { "the text of element \($0)" }
        let integers = Array(0..<count)
        let objects = integers.map { JSONValue.object(["id": .number(JSONNumber($0)), "name": "Käse"]) }
        let raw = JSONValue.array(objects)
        return [
            AllocationProbe("uniqueItems, \(count) strings") { $0.uniqueItems(strings) },
            AllocationProbe("uniqueItems, \(count) integers") { $0.uniqueItems(integers) },
            AllocationProbe("uniqueItems, \(count) objects") { $0.uniqueItems(objects) },
            AllocationProbe("uniqueItems, raw array of \(count) objects") { $0.uniqueItems(raw) },
        ]
    }

    private static let numbers = [
        AllocationProbe("multipleOf 0.01, of a Double") { $0.multipleOf(1234567.89, "0.01") },
        AllocationProbe("minimum 0.1, of a JSONNumber") { $0.minimum("1234567.890123456789" as JSONNumber, 0.1) },
        AllocationProbe("format decimal") { $0.format("1234567.890123456789", .decimal) },
        AllocationProbe("enum") { $0.allowed("the second of them", ["the first of them", "the second of them"]) },
        AllocationProbe("const") { $0.constant("the second of them", "the second of them") },
    ]

    /// Keywords about raw JSON, of an object with more fields than are looked for one by one.
    private static let predicates = {
        let names = (0..<12).map { "a rather long name \($0)" }
        let object = JSONValue.object(JSONObject(names.map { ($0, JSONValue.string("the value of \($0)")) }))
        let array = JSONValue.array(names.map { .string($0) })
        return [
            AllocationProbe("required") { $0.required("a rather long name 3", in: object) },
            AllocationProbe("dependentRequired") {
                $0.required("a rather long name 3", with: "a rather long name 11", in: object)
            },
            AllocationProbe("additionalProperties") { issues in
                issues.fields(of: object) { issues, _, value in issues.minLength(value, 3) }
            },
            AllocationProbe("propertyNames") { issues in
                issues.keys(of: object) { issues, key in issues.minLength(key, 3) }
            },
            AllocationProbe("items") { issues in
                issues.items(of: array) { issues, _, value in issues.minLength(value, 3) }
            },
            AllocationProbe("anyOf") { issues in
                var anyOf = SchemaBranches.anyOf
                issues.attempt(&anyOf) { $0.minLength(array, 3) }
                issues.attempt(&anyOf) { $0.required("absent", in: object) }
                issues.settle(anyOf)
            },
            AllocationProbe("oneOf") { issues in
                var oneOf = SchemaBranches.oneOf
                issues.attempt(&oneOf) { $0.required("absent", in: object) }
                issues.attempt(&oneOf) { $0.minItems(array, 3) }
                issues.settle(oneOf)
            },
            AllocationProbe("not") { issues in issues.not { $0.required("absent and never there", in: object) } },
            AllocationProbe("unevaluatedProperties") { issues in
                var evaluated = EvaluatedParts()
                issues.fields(of: object, &evaluated) { _, _, _ in true }
                issues.unevaluatedFields(of: object, &evaluated) { issues, _ in issues.report("false") }
            },
        ]
    }()
}
