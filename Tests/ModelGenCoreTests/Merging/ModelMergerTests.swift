import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenCore

@Suite struct ModelMergerTests {
    @Test func oneInputStaysAsItIs() {
        let set = model("a", object("Pet", in: "a", property("id", .string())))
        #expect(ModelMerger.merge([set]) == set)
    }

    @Test func equalTypesAreSharedWhateverTheirProse() {
        let merged = ModelMerger.merge([
            model("a", object("Pet", in: "a", documentation: "One.", property("id", .string(), line: 3))),
            model(
                "b", object("Pet", in: "b", line: 9, documentation: "Other.", property("id", .string(), line: 5)),
                object("Owner", in: "b", property("pet", .array(ElementType(reference("Pet", in: "b")))))),
        ])
        #expect(merged.diagnostics == [])
        #expect(merged.declarations.map(\.id.rawValue) == ["a#/Pet", "b#/Owner"])
        guard case .object(let owner) = merged.declarations[1] else {
            Issue.record("no object")
            return
        }
        #expect(owner.properties[0].type == .array(ElementType(reference("Pet", in: "a"))))
    }

    @Test func recursiveTypesCanBeEqual() {
        let sets = ["a", "b"].map { file in
            model(
                file, object("Node", in: file, property("next", reference("Tree", in: file))),
                object("Tree", in: file, property("root", reference("Node", in: file))))
        }
        let merged = ModelMerger.merge(sets)
        #expect(merged.diagnostics == [])
        #expect(merged.declarations.count == 2)
    }

    @Test func aDifferenceReachesTheTypesThatReferToIt() {
        let sets = [("a", TypeReference.string()), ("b", .integer())].map { file, type in
            model(
                file, object("Outer", in: file, property("inner", reference("Inner", in: file))),
                object("Inner", in: file, property("id", type)))
        }
        let merged = ModelMerger.merge(sets)
        #expect(merged.declarations.count == 4)
        #expect(merged.diagnostics.map(\.id) == [.conflictingTypes, .conflictingTypes])
    }

    @Test func differentTypesOfOneNameAreAnErrorWithBothPlaces() throws {
        let merged = ModelMerger.merge([
            model("a", object("Pet", in: "a", line: 4, property("id", .string()))),
            model("b", object("Pet", in: "b", line: 7, property("id", .integer()))),
        ])
        let conflict = try #require(merged.diagnostics.first)
        #expect(conflict.severity == .error)
        #expect(conflict.location?.description == "b:7:1")
        #expect(conflict.related.map(\.location.description) == ["a:4:1"])
    }

    @Test func derivedNamesAreLeftToTheEmitter() {
        let merged = ModelMerger.merge([
            model("a", object("PetKind", in: "a", provenance: .derived, property("id", .string()))),
            model("b", object("PetKind", in: "b", provenance: .derived, property("id", .integer()))),
        ])
        #expect(merged.diagnostics == [])
        #expect(merged.declarations.count == 2)
    }

    @Test func aFileReadByTwoInputsCountsOnce() {
        let shared = object("Error", in: "common", property("code", .integer()))
        let fallback = Fallback(reason: "not", at: .init(file: "common"))
        var sets = [model("a", shared), model("b", shared)]
        for index in sets.indices {
            sets[index].fallbacks = [fallback]
            sets[index].diagnostics = [.warning(.duplicateInput, "once", at: .init(file: "common"))]
        }
        let merged = ModelMerger.merge(sets)
        #expect(merged.declarations == [shared])
        #expect(merged.fallbacks == [fallback])
        #expect(merged.diagnostics.count == 1)
    }

    @Test func enumerationsDifferByTheirValues() {
        let same = ModelMerger.merge([
            model("a", enumeration("Color", in: "a", "red")), model("b", enumeration("Color", in: "b", "red")),
        ])
        #expect(same.declarations.count == 1)
        let different = ModelMerger.merge([
            model("a", enumeration("Color", in: "a", "red")), model("b", enumeration("Color", in: "b", "blue")),
        ])
        #expect(different.diagnostics.count == 1)
    }
}
