import ModelGenCore
import ModelGenModel
import ModelGenSwift
import ModelGenText
import SeededRandom
import Testing

/// A document of random types and properties, of which some come, go and change places.
private struct Siblings {
    /// Of each type, the properties in their order.
    var types: [(name: String, properties: [String])]

    /// Types of which several want the same name in Swift.
    private static let typeNames = [
        "Pet", "pet", "PET", "pet_owner", "petOwner", "Task", "Order", "order-line", "A", "B",
    ]
    private static let propertyNames = [
        "id", "name", "created_at", "class", "URL", "+1", "-1", "user_ids", "macOS", "kind", "x", "y",
    ]

    init(_ random: inout SeededGenerator) {
        types = Self.typeNames.shuffled(using: &random).prefix(6).map { name in
            (name, Array(Self.propertyNames.shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))))
        }
    }

    func changed(_ random: inout SeededGenerator) -> Siblings {
        var copy = self
        copy.types.removeAll { _ in Int.random(in: 0..<4, using: &random) == 0 }
        for name in Self.typeNames where Bool.random(using: &random) && !types.contains(where: { $0.name == name }) {
            copy.types.append((name, ["id"]))
        }
        copy.types.shuffle(using: &random)
        for index in copy.types.indices {
            var properties = copy.types[index].properties.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
            properties += Self.propertyNames.filter { name in
                Int.random(in: 0..<4, using: &random) == 0 && !copy.types[index].properties.contains(name)
            }
            copy.types[index].properties = properties.shuffled(using: &random)
        }
        return copy
    }

    var document: String {
        let schemas = types.map { type in
            let properties = type.properties.map { "\"\($0)\": {type: string}" }.joined(separator: ", ")
            let required = type.properties.filter { $0.count % 2 == 0 }.map { "\"\($0)\"" }.joined(separator: ", ")
            return "    \(type.name): {type: object, required: [\(required)], properties: {\(properties)}}\n"
        }
        return "openapi: 3.1.0\ncomponents:\n  schemas:\n" + schemas.joined()
    }
}

/// Siblings that come, go and change places.
@Suite struct SiblingTests {
    private func generate(_ siblings: Siblings, _ history: NamingHistory = NamingHistory()) -> PipelineResult {
        Pipeline(configuration: Configuration(), toolVersion: "0", history: history)
            .generate([input("api.yaml", siblings.document)], loader: MemoryLoader())
    }

    /// The parameters of a type's initializer, in their order.
    private func parameters(of type: String, in result: PipelineResult) -> [String] {
        let text = result.files.first { $0.path == type + ".swift" }?.contents ?? ""
        guard let start = text.firstRange(of: "public init(") else { return [] }
        let list = text[start.upperBound...].prefix { $0 != ")" }
        return list.split(separator: ",").compactMap { $0.split(separator: ":").first }
            .map { String($0.trimmingPrefix(while: \.isWhitespace)) }
    }

    @Test func renameNoTypeAndNoPropertyAndKeepTheOrderOfWhatInitializersTake() throws {
        let seed = UInt64.random(in: 0..<1_000_000)
        var random = SeededGenerator(seed: seed)
        for round in 0..<60 {
            let before = Siblings(&random)
            let after = before.changed(&random)
            let first = generate(before)
            let second = generate(after, first.history)
            for (id, name) in first.history.typeNames where second.history.typeNames[id] != nil {
                #expect(second.history.typeNames[id] == name, "seed \(seed), round \(round)")
                let old = parameters(of: name, in: first)
                let new = parameters(of: name, in: second)
                #expect(new.filter(old.contains) == old.filter(new.contains), "\(name), seed \(seed), round \(round)")
            }
            // What was gone for one run comes back as it was.
            #expect(generate(before, second.history).files == first.files, "seed \(seed), round \(round)")
        }
    }
}
