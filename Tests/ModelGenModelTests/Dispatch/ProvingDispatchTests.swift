import ModelGenDiagnostics
import ModelGenModel
import Testing

/// Proving the dispatch of a set.
@Suite struct ProvingDispatchTests {
    @Test func everyUnionIsRewrittenDiagnosticsAreAppendedOrderStays() {
        let set = ModelSet(
            declarations: [
                .union(union("U", [.string(), .integer()])), object("O", []),
                .union(union("V", [ref("U"), ref("V"), .boolean])),
            ], diagnostics: [.note(DiagnosticID("earlier"), "Earlier", at: nil)])
        let proved = set.provingDispatch()
        #expect(proved.declarations.map(\.id) == set.declarations.map(\.id))
        let trees = proved.declarations.compactMap { declaration in
            if case .union(let union) = declaration { union.dispatch.text } else { nil }
        }
        #expect(trees == ["kind(integer: 1, string: 0)", "kind(boolean: 2, integer|string: 0)"])
        #expect(proved.diagnostics.map(\.id) == [DiagnosticID("earlier"), .recursiveUnion])
    }

    @Test func capabilitiesRiseToWhatThePartsTakeThroughCyclesToo() {
        let minimum = Constraint(.minLength(1))
        let set = ModelSet(declarations: [
            object("Plain", [property("x"), property("y", .array(ElementType(ref("Enumeration"))))]),
            enumeration("Enumeration", ["a"]),
            object("Checked", [property("x", constraints: [minimum])]),
            object("Elements", [property("x", .array(ElementType(.string(), constraints: [minimum])))]),
            object("Uses", [property("x", .map(ElementType(ref("Checked"))))]),
            .union(union("Proved", [.string(), .integer()])),
            .union(union("Counted", [.string(), .string()])),
            object("Cycle", [property("next", ref("Link"))]),
            alias("Link", .array(ElementType(ref("Cycle")))),
            object("Back", [property("cycle", ref("Cycle"))], .values(ElementType(ref("Counted")))),
            alias("Alias", ref("Proved")),
        ])
        let capabilities = set.provingDispatch().declarations.map(\.header.capability)
        #expect(
            capabilities == [
                .plainType, .plainType, .localChecks, .localChecks, .localChecks, .provedDispatch, .rawPredicates,
                .plainType, .plainType, .rawPredicates, .provedDispatch,
            ])
    }

    @Test func aCapabilityThatTheReaderFoundNeverFalls() {
        var declaration = object("O", [])
        declaration.header.capability = .evaluationState
        let set = ModelSet(declarations: [
            alias("A", ref("B")), alias("B", ref("A")), declaration, alias("C", ref("O")),
        ])
        #expect(
            set.provingDispatch().declarations.map(\.header.capability)
                == [.plainType, .plainType, .evaluationState, .evaluationState])
    }

    @Test func provingTwiceGivesTheSameTrees() {
        let set = ModelSet(declarations: [
            object("A", [constant("t", "a")]), object("B", [constant("t", "b")]),
            .union(union("U", [ref("A"), ref("B")])),
        ]).provingDispatch()
        #expect(set.provingDispatch() == set)
    }
}
