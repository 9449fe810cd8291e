import Foundation
import ModelGenDiagnostics
import ModelGenModel
import SeededRandom
import Testing

/// The JSON form of a model.
@Suite struct ModelJSONTests {
    @Test(arguments: 0..<50)
    func readingGivesTheEqualValueBack(seed: UInt64) throws {
        for round in 0..<4 {
            var model = RandomModel(random: SeededGenerator(seed: seed &* 100 &+ UInt64(round)))
            let set = model.set()
            // Swift's `==` takes canonically equal texts for the same; the texts are compared byte by byte as well.
            let read = try ModelSet(jsonValue: set.jsonValue)
            #expect(read == set, "seed \(seed), round \(round)")
            #expect(Array(read.json().utf8) == Array(set.json().utf8), "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: 0..<20)
    func theTextIsJSONAndSaysWhatTheValueSays(seed: UInt64) throws {
        var model = RandomModel(random: SeededGenerator(seed: seed), hasHugeNumbers: false)
        let set = model.set()
        let parsed = try JSONSerialization.jsonObject(with: Data(set.json().utf8))
        #expect(
            try NSDictionary(dictionary: #require(parsed as? [String: Any])) == foundation(set.jsonValue),
            "seed \(seed)")
    }

    /// The value as Foundation's parser gives it; the last of equal keys stays, as there.
    private func foundation(_ value: JSONLiteral) -> NSObject {
        switch value {
        case .null: return NSNull()
        case .boolean(let flag): return NSNumber(value: flag)
        case .number(let number):
            let parsed = try? JSONSerialization.jsonObject(with: Data(number.spelling.utf8), options: .fragmentsAllowed)
            return parsed as? NSNumber ?? NSNull()
        case .string(let text): return NSString(string: text)
        case .array(let values): return NSArray(array: values.map(foundation))
        case .object(let members):
            return NSDictionary(
                dictionary: Dictionary(members.map { ($0.key, foundation($0.value)) }, uniquingKeysWith: { $1 }))
        }
    }

    @Test func numbersKeepTheirSpelling() throws {
        let spellings = ["0.10", "1E5", "-0", "9223372036854775808", "1e999999999"]
        let numbers = try spellings.map { try #require(DecimalNumber($0)) }
        let set = ModelSet(declarations: [
            alias("A", .number(), constraints: numbers.map { Constraint(.minimum($0)) })
        ])
        let text = set.json()
        for spelling in spellings { #expect(text.contains("\"value\": \(spelling),")) }
        #expect(try ModelSet(jsonValue: set.jsonValue) == set)
    }

    @Test func absentAndNullConstantsAreToldApart() throws {
        let absent = ModelSet(declarations: [object("A", [property("x")])])
        let null = ModelSet(declarations: [object("A", [property("x", constant: .null)])])
        #expect(!absent.json().contains("\"constant\""))
        #expect(null.json().contains("\"constant\": null"))
        #expect(try ModelSet(jsonValue: null.jsonValue) == null)
    }

    @Test func theTextOfASmallModel() {
        let set = ModelSet(sources: ["a.yaml"], declarations: [enumeration("Colour", ["red", "green"], .closed)])
        #expect(
            set.json() == """
                {
                  "formatVersion": 1,
                  "sources": ["a.yaml"],
                  "pages": [],
                  "types": [
                    {
                      "name": "Colour",
                      "nameProvenance": "declared",
                      "namespace": [],
                      "kind": "enumeration",
                      "id": "Colour",
                      "deprecated": false,
                      "location": {"file": "test.yaml", "line": 1, "column": 1},
                      "capability": "plainType",
                      "exactness": "exact",
                      "valueType": "string",
                      "openness": "closed",
                      "isOpen": false,
                      "values": [{"value": "red"}, {"value": "green"}]
                    }
                  ],
                  "predicates": [],
                  "operations": [],
                  "fallbacks": [],
                  "diagnostics": []
                }

                """)
    }

    @Test func whatIsNotTheFormIsRefusedWithItsPlace() throws {
        func message(_ edit: (inout [JSONLiteral.Member]) -> Void) -> String? {
            let set = ModelSet(declarations: [object("A", [property("x", .array(ElementType(.any)))])])
            guard case .object(var members) = set.jsonValue else { return nil }
            edit(&members)
            do {
                _ = try ModelSet(jsonValue: .object(members))
                return nil
            } catch { return error.description }
        }
        #expect(message { _ in } == nil)
        #expect(message { $0.append(.init("later", .null)) } == nil)
        #expect(message { $0[0].value = .number(DecimalNumber(2)) } == "formatVersion: only version 1 can be read")
        #expect(message { $0.remove(at: 1) } == "the key \"sources\" is missing")
        #expect(message { $0[1].value = .string("a") } == "sources: expected an array")
        #expect(message { $0[2].value = .array([.null]) } == "pages[0]: expected an object")
        #expect(message { $0[3].value = .array([.null]) } == "types[0]: expected an object")
        #expect(
            message { members in
                members[3].value = Self.replacing("kind", by: .string("tuple"), in: members[3].value)
            } == "types[0].kind: \"tuple\" is none of object, enumeration, union, alias")
        #expect(
            message { members in
                members[3].value = Self.replacing("nullability", by: .string("maybe"), in: members[3].value)
            }?.hasSuffix("nullability: \"maybe\" is none of no, yes, unknown") == true)
    }

    /// Replaces the value of every key of a name; what lies below a replaced value goes with it.
    private static func replacing(_ key: String, by new: JSONLiteral, in value: JSONLiteral) -> JSONLiteral {
        switch value {
        case .array(let values): .array(values.map { replacing(key, by: new, in: $0) })
        case .object(let members):
            .object(members.map { .init($0.key, $0.key == key ? new : replacing(key, by: new, in: $0.value)) })
        default: value
        }
    }
}
