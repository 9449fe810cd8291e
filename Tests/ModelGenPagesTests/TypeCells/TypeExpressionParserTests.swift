import ModelGenModel
import Testing

@testable import ModelGenPages

@Suite struct TypeExpressionParserTests {
    private func parse(_ text: String) throws -> TypeExpression {
        var parser = TypeExpressionParser(text)
        return try parser.parse()
    }

    @Test func matchesBracketsOfLinksAndGenerics() throws {
        #expect(
            try parse("List[[Nullable[models.Pet]](../models/pet.md)]")
                == .generic(
                    "List", [.link(.generic("Nullable", [.name("models.Pet")]), target: "../models/pet.md")]))
        #expect(
            try parse("Dict[str, List[*str*]]")
                == .generic("Dict", [.name("str"), .generic("List", [.name("str")])]))
        #expect(try parse("*OptionalNullable[int]*") == .generic("OptionalNullable", [.name("int")]))
        #expect(try parse("[a](b(c)d)") == .link(.name("a"), target: "b(c)d"))
    }

    @Test(arguments: [
        ("Literal[\"a.b_c\"]", [JSONLiteral.string("a.b_c")]),
        ("Literal[\"date\", 'x]y', \"\"]", [.string("date"), .string("x]y"), .string("")]),
        ("Literal[True, False, None]", [.boolean(true), .boolean(false), .null]),
        ("Literal[-1, 2.5]", [.number(DecimalNumber(-1)), .number(DecimalNumber("2.5") ?? DecimalNumber(0))]),
        ("Literal[\"a\\\"b\\\\c\\d\"]", [.string("a\"b\\c\\d")]),
    ])
    func readsLiterals(text: String, values: [JSONLiteral]) throws {
        #expect(try parse(text) == .literal(values))
    }

    @Test(arguments: [
        "", "*str", "List[", "List[]", "List[*str*", "[x](y", "[x]", "a b", "Literal[\"x]", "Literal[x]", "?",
    ])
    func refusesWhatDoesNotMatch(text: String) {
        #expect(throws: TypeExpressionError.self) { try parse(text) }
    }

    @Test func refusesTypesThatNestTooDeep() {
        let depth = 100_000
        let text = String(repeating: "List[", count: depth) + "str" + String(repeating: "]", count: depth)
        #expect(throws: TypeExpressionError.tooDeep) { try parse(text) }
    }

    @Test func worksInLinearTime() {
        for unit in ["List[", "a, ", "[", "*", "Literal[\"", "(", "](", "Union[a, ", "\\"] {
            let text = "Union[" + String(repeating: unit, count: 2_000)
            var parser = TypeExpressionParser(text)
            _ = try? parser.parse()
            #expect(parser.work <= 16 * text.utf8.count + 16, "\(unit)")
        }
    }
}
