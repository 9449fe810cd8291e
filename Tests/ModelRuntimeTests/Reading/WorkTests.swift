#if DEBUG
    import Testing

    @testable import ModelRuntime

    /// No document makes the reader quadratic: the bytes that it looks at are counted, not its time.
    @Suite struct WorkTests {
        /// A union whose tag comes last, in an object whose first row is absent.
        indirect enum Tree: Model {
            case branch(Branch)
            case leaf(JSONValue)

            init(reading reader: inout FieldReader) throws {
                if try reader.tag("kind") == "branch" {
                    self = .branch(try Branch(reading: &reader))
                } else {
                    self = .leaf(try JSONValue(reading: &reader))
                }
            }

            func write(to writer: inout FieldWriter) throws {
                switch self {
                case .branch(let value): try value.write(to: &writer)
                case .leaf(let value): try value.write(to: &writer)
                }
            }
        }

        struct Branch: ModelObject {
            var absent: String?
            var child: Tree?

            init(fields: inout FieldReader) throws {
                absent = try fields.optional("absent")
                child = try fields.optional("child")
                try fields.constant("kind", "branch")
            }

            func write(fields: inout FieldWriter) throws {
                try fields.optional("absent", absent)
                try fields.optional("child", child)
                try fields.constant("kind", "branch")
            }
        }

        func work<T: ModelValue>(_: T.Type, _ text: String, _ options: DecodingOptions) throws -> Int {
            try JSONBytes.with(text) { bytes in
                var reader = FieldReader(bytes, options)
                _ = try T(reading: &reader)
                return reader.json.work
            }
        }

        func expectLinear<T: ModelValue>(
            _: T.Type, _ duplicates: DecodingOptions.DuplicateKeys = .error, _ text: (Int) -> String,
            sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let options = DecodingOptions(duplicateKeys: duplicates, limits: .init(depth: 1000))
            let (small, large) = (text(40), text(160))
            let works = (try work(T.self, small, options), try work(T.self, large, options))
            let growth = Double(works.1) / Double(works.0)
            let size = Double(large.utf8.count) / Double(small.utf8.count)
            #expect(growth < 1.25 * size, "\(growth) for \(size) times the text", sourceLocation: sourceLocation)
            #expect(works.1 > large.utf8.count / 3, "work is not counted", sourceLocation: sourceLocation)
        }

        func nested(_ depth: Int, _ filling: String) -> String {
            String(repeating: #"{"filling":\#(filling),"child":"#, count: depth) + #"{"kind":"leaf"}"#
                + String(repeating: #","kind":"branch"}"#, count: depth)
        }

        @Test(arguments: [DecodingOptions.DuplicateKeys.error, .first, .last])
        func lateTagsOfNestedUnions(_ duplicates: DecodingOptions.DuplicateKeys) throws {
            let filling = "\"" + String(repeating: "x", count: 150) + "\""
            try expectLinear(Tree.self, duplicates) { nested($0, filling) }
            try expectLinear(Tree.self, duplicates) { nested($0, "[\(filling),{\"a\":[\(filling)]}]") }
        }

        /// What is too short to be remembered is walked again, but not more and more.
        @Test func shortNestedValues() throws {
            try expectLinear(Tree.self) { nested($0, "[[[[[[[[]]]]]]]]") }
            try expectLinear([Tree].self) {
                "[" + Array(repeating: nested(3, "1"), count: $0).joined(separator: ",") + "]"
            }
        }

        @Test func manyKeysNobodyAsksFor() throws {
            try expectLinear(Branch.self) { count in
                "{" + (0..<count).map { "\"k\($0)\":[{\"a\":[]}]," }.joined() + "\"kind\":\"branch\"}"
            }
        }

        /// An object whose rows come in another order than its fields.
        struct Reversed: ModelObject {
            var a: Reversed? {
                get { _a.value }
                _modify { yield &_a.value }
            }
            private var _a: IndirectOptional<Reversed>
            var values: [Int]

            init(fields: inout FieldReader) throws {
                values = try fields.required("values")
                _a = try IndirectOptional(fields.optional("a"))
            }

            func write(fields: inout FieldWriter) throws {
                try fields.required("values", values)
                try fields.optional("a", a)
            }
        }

        @Test func fieldsInAnotherOrder() throws {
            let values = "[" + Array(repeating: "1", count: 100).joined(separator: ",") + "]"
            try expectLinear(Reversed.self) { count in
                String(repeating: #"{"a":"#, count: count) + #"{"values":[]}"#
                    + String(repeating: #","values":\#(values)}"#, count: count)
            }
        }

        /// Keys of one class and of one signature, as far as the reader tells them apart before it compares them.
        @Test(arguments: [DecodingOptions.DuplicateKeys.error, .first, .last])
        func manyKeysThatLookAlike(_ duplicates: DecodingOptions.DuplicateKeys) throws {
            try expectLinear(Branch.self, duplicates) { count in
                "{" + (0..<50 * count).map { "\"absent\(100_000 + $0)tnesba\":1," }.joined()
                    + "\"kind\":\"branch\"}"
            }
        }

        @Test func oneKeyOverAndOver() throws {
            for duplicates in [DecodingOptions.DuplicateKeys.first, .last] {
                try expectLinear(Branch.self, duplicates) { count in
                    "{" + String(repeating: #""kind":"branch","#, count: 50 * count) + "\"kind\":\"branch\"}"
                }
            }
        }

        /// Of keys that occur twice, at every level and in many objects.
        @Test(arguments: [DecodingOptions.DuplicateKeys.first, .last])
        func duplicatesInNestedObjects(_ duplicates: DecodingOptions.DuplicateKeys) throws {
            let filling = "\"" + String(repeating: "x", count: 150) + "\""
            try expectLinear(Tree.self, duplicates) { count in
                String(repeating: #"{"kind":"branch","x":\#(filling),"x":[\#(filling)],"child":"#, count: count)
                    + #"{"kind":"leaf"}"# + String(repeating: #","kind":"branch"}"#, count: count)
            }
        }

        /// Keys that are passed over, of objects in an array.
        @Test(arguments: [DecodingOptions.DuplicateKeys.error, .first, .last])
        func manySmallObjects(_ duplicates: DecodingOptions.DuplicateKeys) throws {
            try expectLinear([Branch].self, duplicates) { count in
                let object = #"{"x":[1],"child":{"kind":"leaf"},"\u0078y":null,"absent":"a","kind":"branch"}"#
                return "[" + Array(repeating: object, count: 100 * count).joined(separator: ",") + "]"
            }
        }

        /// An undecided union of which every member is tried on every level: what a member that does not fit passes over is
        /// passed over once.
        indirect enum Choice: Model {
            case number(Int)
            case text(String)
            case list([Choice])
            case box(Box)

            init(reading reader: inout FieldReader) throws {
                self = try reader.oneOf(
                    Self.self,
                    [
                        .init("number") { reader in .number(try Int(reading: &reader)) },
                        .init("text") { reader in .text(try String(reading: &reader)) },
                        .init("list") { reader in .list(try [Choice](reading: &reader)) },
                        .init("box") { reader in .box(try Box(reading: &reader)) },
                    ])
            }

            func write(to writer: inout FieldWriter) throws {
                switch self {
                case .number(let value): try value.write(to: &writer)
                case .text(let value): try value.write(to: &writer)
                case .list(let value): try value.write(to: &writer)
                case .box(let value): try value.write(to: &writer)
                }
            }
        }

        struct Box: ModelObject {
            var of: Choice

            init(fields: inout FieldReader) throws { of = try fields.required("of") }
            func write(fields: inout FieldWriter) throws { try fields.required("of", of) }
        }

        @Test func membersThatDoNotFit() throws {
            let filling = "\"" + String(repeating: "x", count: 150) + "\""
            try expectLinear(Choice.self) { count in
                String(repeating: #"{"x":[\#(filling)],"of":[\#(filling),"#, count: count) + "1"
                    + String(repeating: "]}", count: count)
            }
        }

        @Test func freeFormJSON() throws {
            try expectLinear(JSONValue.self) {
                String(repeating: #"{"a":[1,"#, count: $0) + "1" + String(repeating: "]}", count: $0)
            }
        }
    }
#endif
