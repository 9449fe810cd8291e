import ModelGenDiagnostics
import ModelGenStore
import Testing

@Suite struct OwnershipRecordTests {
    private let abc = ContentHash(of: "abc")

    private func sample() throws -> OwnershipRecord {
        OwnershipRecord(
            toolVersion: "0.1.0", inputs: ["../specs/pet \"store\".yaml"],
            outputs: [
                .init(path: try OutputPath("b.swift"), hash: abc), .init(path: try OutputPath("a.swift"), hash: abc),
            ],
            types: [
                .init(id: "p.yaml#/components/schemas/Pet", name: "Pet", initializer: ["name", "id"]),
                .init(id: "p.yaml#/components/schemas/Color\u{1}", name: "Color", initializer: []),
            ])
    }

    @Test func isWrittenSortedWithWhatCanChangeBetweenWhatStays() throws {
        let hash = abc.description
        #expect(
            try sample().serialized == #"""
                {
                  "comment": "Written by modelgen, which replaces or removes only files that this record lists. Check it in.",
                  "format": 2,
                  "tool": "0.1.0",
                  "inputs": [
                    "../specs/pet \"store\".yaml"
                  ],
                  "outputs": [
                    {"path": "a.swift",
                     "sha256": "\#(hash)"
                    }
                    ,
                    {"path": "b.swift",
                     "sha256": "\#(hash)"
                    }
                  ],
                  "types": [
                    {"id": "p.yaml#/components/schemas/Color\u0001", "name": "Color",
                     "initializer": []
                    }
                    ,
                    {"id": "p.yaml#/components/schemas/Pet", "name": "Pet",
                     "initializer": ["name", "id"]
                    }
                  ]
                }

                """#)
    }

    @Test func readsWhatItWrites() throws {
        let record = try sample()
        #expect(try OwnershipRecord(parsing: Array(record.serialized.utf8), file: "lock") == record)
        #expect(record.initializerOrders["p.yaml#/components/schemas/Pet"] == ["name", "id"])
        #expect(record.typeNames["p.yaml#/components/schemas/Pet"] == "Pet")
    }

    @Test func everyPrefixIsDamaged() throws {
        let text = Array(try sample().serialized.utf8)
        for count in 0..<text.count - 2 {
            let id = diagnosticID { try OwnershipRecord(parsing: Array(text[..<count]), file: "lock") }
            #expect(id == .recordUnreadable, "\(count) bytes")
        }
    }

    @Test(arguments: ["../outside.swift", "/etc/passwd", "a/../../b", "modelgen.lock.json"])
    func refusesOutputsThatLeadOutOfTheFolder(path: String) throws {
        let text = try sample().serialized.replacing("b.swift", with: path)
        #expect(diagnosticID { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") } == .recordUnreadable)
    }

    @Test func refusesWhatIsNoHash() throws {
        let text = try sample().serialized.replacing(abc.description, with: "abc")
        #expect(diagnosticID { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") } == .recordUnreadable)
    }

    @Test(arguments: [
        ("tool", "`tool` is missing"), ("types", "`types` is missing"),
        ("initializer", "`types[0].initializer` is missing"),
    ])
    func saysWhatIsMissing(key: String, message: String) throws {
        let text = try sample().serialized.replacing("\"\(key)\":", with: "\"other\":")
        let error = #expect(throws: Diagnostic.self) { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") }
        #expect(error?.message == "The ownership record is damaged: \(message)")
    }

    @Test(arguments: ["", "{", "[]", "{\"format\": \"1\"}"])
    func saysThatItIsSomethingElse(text: String) {
        let error = #expect(throws: Diagnostic.self) { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") }
        #expect(error?.message.contains("DecodingError") == false)
        #expect(error?.message.contains("Swift") == false)
    }

    @Test func theFirstFormatIsRead() throws {
        let hash = abc.description
        let text = """
            {"format": 1, "tool": "0.1.0", "configuration": "\(hash)", "warnings": 2,
             "inputs": [{"path": "../specs/pet \\"store\\".yaml", "sha256": "\(hash)"}],
             "outputs": [{"path": "a.swift", "sha256": "\(hash)"}, {"path": "b.swift", "sha256": "\(hash)"}],
             "types": [
               {"id": "p.yaml#/components/schemas/Color\\u0001", "name": "Color", "initializer": []},
               {"id": "p.yaml#/components/schemas/Pet", "name": "Pet", "initializer": ["name", "id"]}
             ]}
            """
        #expect(try OwnershipRecord(parsing: Array(text.utf8), file: "lock") == (try sample()))
    }

    @Test func survivesDeepNesting() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 200_000)
        #expect(diagnosticID { try OwnershipRecord(parsing: bytes, file: "lock") } == .recordUnreadable)
    }

    @Test func refusesAFormatOfTheFuture() throws {
        let text = #"{"format": 3, "tool": "3.0.0", "everything": "else"}"#
        #expect(throws: Diagnostic.self) { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") }
        #expect(diagnosticID { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") } == .recordNewer)
    }

    @Test func pointsAtAMergeConflict() throws {
        let text = "{\n<<<<<<< HEAD\n=======\n>>>>>>> other\n}"
        let error = #expect(throws: Diagnostic.self) { try OwnershipRecord(parsing: Array(text.utf8), file: "lock") }
        #expect(error?.location == SourceLocation(file: "lock", line: 2))
    }
}
