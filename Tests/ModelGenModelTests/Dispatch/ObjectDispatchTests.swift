import ModelGenDiagnostics
import ModelGenModel
import Testing

/// Dispatch by listed values of a property.
@Suite struct ConstantsDispatchTests {
    @Test func distinctConstants() {
        let declarations = [object("A", [constant("t", "a")]), object("B", [property("x"), constant("t", "b")])]
        #expect(dispatch(of: declarations).0.text == "tag(t; a: 0, b: 1)")
    }

    @Test func integersAndBooleansAndWhatDiffersInItsTypeOnlyIsShared() throws {
        let literals: [JSONLiteral] = [.number(DecimalNumber(1)), .boolean(false), .string("1"), .string("a")]
        let constants = literals.map { property("t", .any, constant: $0) }
        func text(_ positions: Int...) -> String {
            let declarations = positions.map { object("\($0)", [constants[$0]]) }
            return prove(union("U", positions.map { ref("\($0)") }), declarations).0.text
        }
        #expect(text(0, 1) == "tag(t scalar; 1: 0, false: 1)")
        #expect(text(3, 0) == "tag(t scalar; a: 0, 1: 1)")
        #expect(text(2, 3) == "tag(t; 1: 0, a: 1)")
        #expect(text(0, 2) == "try[0, 1]")
        let beyond = try #require(DecimalNumber("99999999999999999999"))
        let declarations = [object("A", [property("t", .any, constant: .number(beyond))]), object("B", [constants[0]])]
        #expect(dispatch(of: declarations).0.text == "try[0, 1]")
    }

    @Test func listsOfValuesInTheSchemaOrThroughAnEnumerationAndAliases() {
        let listed = [Constraint(.allowedValues([.string("d"), .string("e")]))]
        let declarations = [
            object("A", [property("t", ref("Alias"))]), object("B", [property("t", constraints: listed)]),
            object("C", [constant("t", "c")]),
        ]
        let others = [enumeration("E", ["a", "b"]), alias("Alias", ref("E"))]
        let tree = prove(union("U", [ref("A"), ref("B"), ref("C")]), declarations + others).0
        #expect(tree.text == "tag(t; a|b: 0, d|e: 1, c: 2)")
    }

    @Test func whatDoesNotListItsValuesIsNoEvidence() {
        let open = enumeration("Open", ["a"], .open)
        let prose = [Constraint(.constant(.string("a")), from: .prose(sentence: "Always a."))]
        let unusable: [Property] = [
            property("t"), property("t", ref("Open")), property("t", constraints: prose),
            property("t", constant: .array([])), property("t", nullability: .yes, constant: .string("a")),
            property("t", nullability: .unknown, constant: .string("a")), constant("t", "b"),
        ]
        for candidate in unusable {
            let declarations = [object("A", [candidate]), object("B", [constant("t", "b")])]
            let tree = prove(union("U", [ref("A"), ref("B")]), declarations + [open]).0
            #expect(tree.text == "try[0, 1]", "\(candidate)")
        }
    }

    @Test func aPropertyThatEveryMemberRequiresComesBeforeOneThatSomeMayLeaveOut() {
        let declarations = [
            object("A", [constant("o", "x", .optional), constant("t", "a")]),
            object("B", [constant("o", "y", .optional), constant("t", "b")]),
        ]
        #expect(dispatch(of: declarations).0.text == "tag(t; a: 0, b: 1)")
    }

    @Test func withoutAnOptionalConstantOnlyTheMembersThatMayLeaveItOutAreLeft() {
        let one = [object("A", [constant("t", "a")]), object("B", [constant("t", "b", .optional)])]
        #expect(dispatch(of: one).0.text == "has(t: tag(t; a: 0, b: 1); else 1)")
        let all = [object("A", [constant("t", "a", .optional)]), object("B", [constant("t", "b", .optional)])]
        #expect(dispatch(of: all).0.text == "has(t: tag(t; a: 0, b: 1); else try[0, 1])")
    }

    @Test func aReadOnlyPropertyMayBeMissingInRequests() {
        let declarations = [
            object("A", [property("t", constant: .string("a"), access: .readOnly)]), object("B", [constant("t", "b")]),
        ]
        #expect(dispatch(of: declarations).0.text == "has(t: tag(t; a: 0, b: 1); else 0)")
    }

    @Test func aMemberWithoutThePropertyCountsOnlyIfItForbidsFurtherKeys() {
        let tagged = [object("A", [constant("t", "a")]), object("B", [constant("t", "b")])]
        #expect(
            dispatch(of: tagged + [object("C", [], .forbidden)]).0.text == "has(t: tag(t; a: 0, b: 1); else 2)")
        #expect(dispatch(of: tagged + [object("C", [])]).0.text == "try[0, 1, 2]")
        #expect(dispatch(of: tagged + [object("C", [], .values(ElementType(.any)))]).0.text == "try[0, 1, 2]")
    }

    @Test func valuesThatSeveralMembersAllowLeadToTheseMembers() {
        let declarations = [
            object("A", [constant("t", "a"), constant("u", "1")]),
            object("B", [constant("t", "a"), constant("u", "2")]),
            object("C", [constant("t", "c"), constant("u", "2")]),
        ]
        #expect(dispatch(of: declarations).0.text == "tag(t; a: tag(u; 1: 0, 2: 1), c: 2)")
        let same = declarations.prefix(2).map { $0 } + [object("D", [constant("t", "a"), constant("u", "2")])]
        #expect(dispatch(of: same).0.text == "tag(u; 1: 0, 2: try[1, 2])")
    }

    @Test func canonicallyEqualStringsAreDifferentValues() {
        let declarations = [
            object("A", [constant("t", "\u{E9}")]), object("B", [constant("t", "e\u{301}")]),
        ]
        guard case .tag(let tag) = dispatch(of: declarations).0 else { return #expect(Bool(false)) }
        #expect(tag.branches.map { $0.values.map { Array($0.utf8) } } == [[[0xC3, 0xA9]], [[0x65, 0xCC, 0x81]]])
    }

    @Test func aNestedUnionBringsTheValuesOfItsMembers() {
        let declarations = [
            object("A", [constant("t", "a")]), object("B", [constant("t", "b")]), object("C", [constant("t", "c")]),
        ]
        let inner = TypeDeclaration.union(union("Inner", [ref("A"), ref("B")]))
        #expect(
            prove(union("U", [ref("Inner"), ref("C")]), declarations + [inner]).0.text == "tag(t; a|b: 0, c: 1)")
    }
}

/// Dispatch by the presence of a property.
@Suite struct PresenceDispatchTests {
    @Test func aRequiredPropertyThatNobodyElseDeclares() {
        let declarations = [
            object("A", [property("id"), property("meow")]), object("B", [property("id"), property("bark")]),
        ]
        #expect(dispatch(of: declarations).0.text == "has(meow: 0 or try[0, 1], bark: 1 or try[0, 1]; else nothing)")
    }

    @Test func aSubsetIsWhatIsLeft() {
        let declarations = [
            object("Square", [property("side")]), object("Labelled", [property("side"), property("label")]),
        ]
        #expect(dispatch(of: declarations).0.text == "has(label: 1 or try[0, 1]; else 0)")
    }

    @Test func whatAnotherMemberDeclaresEvenOptionallyProvesNothing() {
        let declarations = [
            object("A", [property("x")]), object("B", [property("x", .string(), .optional)]),
        ]
        #expect(dispatch(of: declarations).0.text == "try[0, 1]")
    }

    @Test func optionalAndReadOnlyPropertiesProveNothing() {
        let declarations = [
            object("A", [property("x", .string(), .optional)]), object("B", [property("y", access: .readOnly)]),
        ]
        #expect(dispatch(of: declarations).0.text == "try[0, 1]")
    }

    @Test func aMemberThatAnnouncesFurtherKeysMayCarryAnybodys() {
        let announcing = object("B", [property("y")], .values(ElementType(.string())))
        #expect(
            dispatch(of: [object("A", [property("x")]), announcing]).0.text
                == "has(y: 1 or try[0, 1]; else 0)")
        #expect(
            dispatch(of: [object("A", [property("x")]), object("B", [], .values(ElementType(.any)))]).0.text
                == "try[0, 1]")
    }

    @Test func whatIsLeftMayStillBeToldApartByATag() {
        let declarations = [
            object("A", [constant("t", "a")]), object("B", [constant("t", "b")]), object("C", [property("c")]),
        ]
        #expect(dispatch(of: declarations).0.text == "has(c: 2 or try[0, 1, 2]; else tag(t; a: 0, b: 1))")
    }

    @Test func everyMemberOfANestedUnionMustRequireTheProperty() {
        let declarations = [
            object("A", [property("x"), property("a")]), object("B", [property("x"), property("b")]),
            object("C", [property("c", .string(), .optional)]),
        ]
        let inner = TypeDeclaration.union(union("Inner", [ref("A"), ref("B")]))
        #expect(
            prove(union("U", [ref("Inner"), ref("C")]), declarations + [inner]).0.text
                == "has(x: 0 or try[0, 1]; else 1)")
    }
}

/// A key that others may have, too, makes a member likely.
@Suite struct LikelyDispatchTests {
    private func anyOf(_ declarations: [TypeDeclaration]) -> String {
        prove(union("U", declarations.map { .reference($0.id) }, .atLeastOne), declarations).0.text
    }

    @Test(arguments: UnionDeclaration.Requirement.allCases)
    func itDoesNotMatterHowManyMembersMayMatch(_ requirement: UnionDeclaration.Requirement) {
        let declarations = [
            object("A", [property("id"), property("meow")]), object("B", [property("id"), property("bark")]),
        ]
        let tree = prove(union("U", declarations.map { .reference($0.id) }, requirement), declarations).0
        #expect(tree.text == "has(meow: 0 or try[0, 1], bark: 1 or try[0, 1]; else nothing)")
    }

    @Test func itIsProofWhereTheOthersAreClosed() {
        let declarations = [object("A", [property("meow")]), object("B", [property("bark")], .forbidden)]
        #expect(anyOf(declarations) == "has(meow: 0, bark: 1 or try[0, 1]; else nothing)")
        #expect(
            anyOf([object("A", [property("x")], .forbidden), object("B", [property("y")], .forbidden)])
                == "has(x: 0, y: 1; else nothing)")
    }

    @Test func withoutItWhatIsLeftIsDecidedAsEver() {
        let declarations = [
            object("A", [property("meow")]), object("B", [property("bark", .string(), .optional)]),
        ]
        #expect(anyOf(declarations) == "has(meow: 0 or try[0, 1]; else 1)")
    }
}
