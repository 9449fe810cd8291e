import ModelGenDiagnostics
import ModelGenModel
import Testing

/// Dispatch by JSON type.
@Suite struct KindDispatchTests {
    private func text(_ members: [TypeReference], _ declarations: [TypeDeclaration] = []) -> String {
        prove(union("U", members), declarations).0.text
    }

    private func text(
        _ members: [UnionDeclaration.Member], _ requirement: UnionDeclaration.Requirement = .atLeastOne,
        _ declarations: [TypeDeclaration] = []
    ) -> String {
        var union = union("U", [])
        union.members = members
        union.requirement = requirement
        return prove(union, declarations).0.text
    }

    @Test func distinctTypes() {
        #expect(
            text([.string(), .array(ElementType(.string())), .boolean]) == "kind(boolean: 2, string: 0, array: 1)")
    }

    @Test func anIntegerIsANumberToo() {
        #expect(text([.integer(), .number()]) == "kind(integer: try[0, 1], number: 1)")
        #expect(text([.number(), .string()]) == "kind(integer|number: 0, string: 1)")
    }

    private func constantMember(_ value: JSONLiteral, _ type: TypeReference) -> UnionDeclaration.Member {
        .init(type, constraints: [Constraint(.constant(value))])
    }

    @Test func membersThatAreOneValueEachAreToldApartByIt() {
        let (auto, none) = (constantMember(.string("auto"), .string()), constantMember(.string("none"), .string()))
        let array = UnionDeclaration.Member(.array(ElementType(.string())))
        #expect(text([auto, none, array]) == "kind(string: value(auto: 0, none: 1), array: 2)")
        #expect(text([auto, none], .exactlyOne) == "value(auto: 0, none: 1)")
        let one = constantMember(.number(DecimalNumber(1)), .integer())
        #expect(text([one, .init(.number())]) == "kind(integer: value(1: 0; else 1), number: 1)")
        #expect(text([auto, one]) == "kind(integer: value(1: 1), string: value(auto: 0))")
    }

    @Test func aValueThatAnotherMemberMayBeIsTriedWhereOnlyOneMemberMayMatch() {
        let auto = constantMember(.string("auto"), .string())
        let date = UnionDeclaration.Member(.string(format: "date-time"))
        #expect(text([date, auto]) == "value(auto: 1; else 0)")
        #expect(text([date, auto], .exactlyOne) == "try[0, 1]")
        let declarations = [enumeration("E", ["a", "b"]), enumeration("F", ["auto"])]
        #expect(text([.init(ref("E")), auto], .exactlyOne, declarations) == "value(auto: 1; else 0)")
        #expect(text([.init(ref("F")), auto], .exactlyOne, declarations) == "try[0, 1]")
        #expect(text([auto, auto]) == "try[0, 1]")
    }

    @Test func oneTypeOnlyIsNotToldApart() {
        #expect(text([.string(), .string(format: "date-time")]) == "try[0, 1]")
        #expect(text([.array(ElementType(.string())), .array(ElementType(.integer()))]) == "try[0, 1]")
        #expect(text([.any, .any]) == "try[0, 1]")
    }

    @Test func freeFormJSONTakesPartInEveryBranch() {
        #expect(text([.string(), .any]) == "kind(null|boolean|integer|number|array: 1, string: try[0, 1], object: 1)")
        #expect(text([ref("unknown"), .any]) == "try[0, 1]")
    }

    @Test func severalUndecidedMembersStayWithTheirType() {
        let declarations = [enumeration("E", ["a"])]
        #expect(text([ref("E"), .string(), .integer()], declarations) == "kind(integer: 2, string: try[0, 1])")
    }

    @Test func aliasesEnumerationsAndNestedUnionsAreSeenThrough() {
        let inner = union("Inner", [.string(), .boolean])
        let declarations = [
            alias("A", ref("B")), alias("B", .array(ElementType(.any))), .union(inner), object("O", []),
        ]
        #expect(
            text([ref("A"), ref("Inner"), ref("O")], declarations) == "kind(boolean|string: 1, array: 0, object: 2)")
    }

    @Test func aNullableAliasAdmitsNull() {
        let declarations = [alias("A", .string(), nullability: .yes), alias("B", .integer(), nullability: .unknown)]
        #expect(text([ref("A"), ref("B")], declarations) == "kind(null: try[0, 1], integer: 1, string: 0)")
    }

    @Test func listedValuesNarrowATypeListedValuesInProseDoNot() {
        func members(_ provenance: Provenance) -> UnionDeclaration {
            UnionDeclaration(
                header: header("U"),
                members: [
                    .init(.any, constraints: [Constraint(.constant(.string("auto")), from: provenance)]),
                    .init(.integer()),
                ], requirement: .exactlyOne)
        }
        #expect(prove(members(.schema), []).0.text == "kind(integer: 1, string: 0)")
        #expect(
            prove(members(.prose(sentence: "One of: auto.")), []).0.text
                == "kind(null|boolean|number|string|array: 0, integer: try[0, 1], object: 0)")
    }

    @Test func mapsAndObjectsShareAType() {
        let declarations = [object("O", [property("x")])]
        #expect(text([ref("O"), .map(ElementType(.string()))], declarations) == "try[0, 1]")
    }

    @Test func oneMemberNone() {
        #expect(text([.string()]) == "0")
        #expect(text([]) == "try[]")
    }

    @Test func theTagOfObjectsNestsBelowTheType() {
        let declarations = [object("A", [constant("t", "a")]), object("B", [constant("t", "b")])]
        #expect(
            text([.string(), ref("A"), ref("B")], declarations) == "kind(string: 0, object: tag(t; a: 1, b: 2))")
    }
}

/// Unions that lead back to themselves.
@Suite struct RecursiveUnionTests {
    @Test func aUnionThatIsItsOwnMemberNeverChoosesThatMember() {
        let (tree, diagnostics) = prove(union("U", [.string(), ref("A"), .integer()]), [alias("A", ref("U"))])
        #expect(tree.text == "kind(integer: 2, string: 0)")
        #expect(diagnostics.map(\.id) == [.recursiveUnion])
        #expect(diagnostics.first?.severity == .warning)
    }

    @Test func throughAnotherUnionToldApart() {
        let other = TypeDeclaration.union(union("V", [.integer(), ref("U")]))
        let (tree, diagnostics) = prove(union("U", [.string(), ref("V")]), [other])
        #expect(tree.text == "kind(integer: 1, string: 0)")
        #expect(diagnostics.isEmpty)
    }

    /// Through another union, not told apart: trying would never end.
    @Test func throughAnotherUnionNotToldApart() {
        let other = TypeDeclaration.union(union("V", [.string(format: "date"), ref("U")]))
        let (tree, diagnostics) = prove(union("U", [.string(), ref("V")]), [other])
        #expect(tree.text == "try[0, 1]")
        #expect(diagnostics.map(\.severity) == [.error])
    }

    @Test func throughTheElementsOfAnArrayIsNoCycle() {
        let (tree, diagnostics) = prove(union("U", [.string(), .array(ElementType(ref("U")))]), [])
        #expect(tree.text == "kind(string: 0, array: 1)")
        #expect(diagnostics.isEmpty)
    }

    @Test func cyclesOfAliasesEndAndProveNothing() {
        let declarations = [alias("A", ref("B")), alias("B", ref("A"))]
        #expect(
            prove(union("U", [ref("A"), .string()]), declarations).0.text
                == "kind(null|boolean|integer|number|array: 0, string: try[0, 1], object: 0)")
    }

    @Test func aLongChainOfReferencesEnds() {
        let chain = (0..<20_000).map { alias("A\($0)", ref("A\($0 + 1)")) } + [alias("A20000", .string())]
        #expect(prove(union("U", [ref("A0"), .integer()]), chain).0.text.contains("try"))
        #expect(prove(union("U", [ref("A19000"), .integer()]), chain).0.text == "kind(integer: 1, string: 0)")
    }
}

/// Members of a `oneOf` that nothing tells apart.
@Suite struct UndecidedAlternativesTests {
    private func ids(_ declarations: [TypeDeclaration]) -> [DiagnosticID] { dispatch(of: declarations).1.map(\.id) }

    @Test func areAWarningWhereAValueMayMatchSeveral() {
        let declarations = [
            object("A", [property("x", .string(), .optional)]), object("B", [property("y", .string(), .optional)]),
        ]
        let diagnostics = dispatch(of: declarations).1
        #expect(diagnostics.map(\.id) == [.undecidedAlternatives])
        #expect(diagnostics.map(\.severity) == [.warning])
    }

    @Test func areNoneWhereConstantsThatAreNoStringsRuleAllButOneOut() {
        var declarations: [TypeDeclaration] = []
        for (name, value) in [("A", 1), ("B", 2)] {
            var kind = property("kind", .integer())
            kind.constant = .number(DecimalNumber(value))
            declarations.append(object(name, [kind]))
        }
        #expect(ids(declarations) == [])
    }
}
