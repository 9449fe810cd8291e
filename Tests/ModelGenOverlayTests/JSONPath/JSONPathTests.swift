import ModelGenSyntax
import Testing

@testable import ModelGenOverlay

@Suite struct JSONPathTests {
    private static let document = """
        store:
          book:
            - {category: reference, author: Rees, price: 8.95}
            - {category: fiction, author: Waugh, price: 12.99, isbn: "1"}
            - {category: fiction, author: Melville, price: 8.99, isbn: "2"}
          bicycle: {color: red, price: 399}
        x-note: {it's: here, "tab\\t": 1}
        empty: {}
        zero: null
        """

    private func paths(_ query: String) throws -> [String] {
        let document = try DocumentReader().read(Array(Self.document.utf8), file: "store.yaml")
        return try JSONPath(query).matches(in: document.root).map(\.path.description)
    }

    @Test(
        arguments: [
            ("$", [""]), ("$.store.bicycle", ["/store/bicycle"]), ("$['store']['bicycle']", ["/store/bicycle"]),
            ("$.store.book[0]", ["/store/book/0"]), ("$.store.book[-1]", ["/store/book/2"]),
            ("$.store.book[9]", []), ("$.store.book[0,2]", ["/store/book/0", "/store/book/2"]),
            ("$.store.book[1:]", ["/store/book/1", "/store/book/2"]), ("$.store.book[:1]", ["/store/book/0"]),
            ("$.store.book[::-2]", ["/store/book/2", "/store/book/0"]), ("$.store.book[::0]", []),
            ("$.store.*", ["/store/book", "/store/bicycle"]),
            ("$..author", ["/store/book/0/author", "/store/book/1/author", "/store/book/2/author"]),
            ("$..book[?@.isbn]", ["/store/book/1", "/store/book/2"]),
            ("$..book[?!@.isbn]", ["/store/book/0"]),
            ("$..book[?@.price < 9]", ["/store/book/0", "/store/book/2"]),
            ("$..book[?(@.category == 'fiction' && @.price >= 10)]", ["/store/book/1"]),
            ("$..book[?@.price < 8.96 || @.author == \"Melville\"]", ["/store/book/0", "/store/book/2"]),
            ("$..book[?!(@.category != 'fiction')]", ["/store/book/1", "/store/book/2"]),
            ("$..[?@.price > $.store.book[1].price]", ["/store/bicycle"]),
            ("$..book[?length(@.author) == 4]", ["/store/book/0"]), ("$[?count(@.*) == 0]", ["/empty", "/zero"]),
            ("$[?value(@..color) == 'red']", ["/store"]), ("$[?@ == null]", ["/zero"]),
            ("$['x-note']['it\\'s']", ["/x-note/it's"]), ("$.x-note[\"tab\\u0009\"]", ["/x-note/tab\t"]),
            ("$.store.book[?@.nothing == @.none]", ["/store/book/0", "/store/book/1", "/store/book/2"]),
            ("$.store.book[?@.author < 'N']", ["/store/book/2"]), ("$ .store ['bicycle']", ["/store/bicycle"]),
            ("$.store.book[0,0]", ["/store/book/0"]), ("$.store.nothing", []),
        ] as [(String, [String])])
    func findsWhatRFC9535Says(_ query: String, _ expected: [String]) throws { #expect(try paths(query) == expected) }

    @Test(
        arguments: [
            ("info", 0), ("", 0), ("$.", 2), ("$.1a", 2), ("$[", 2), ("$['a", 4), ("$['a'", 5), ("$[01]", 2),
            ("$[?@.a ==]", 9), ("$[?@.a", 6), ("$[?match(@.a, 'x')]", 3), ("$[?@.* == 1]", 10), ("$[?'a']", 6),
            ("$['\\x']", 5), ("$['\\ud83d']", 9), ("$ x", 1), ("$[-0]", 2), ("$[?!@.a == 1]", 10),
            ("$[99999999999999999999]", 2),
        ] as [(String, Int)])
    func saysFromWhereOnAQueryIsNotUnderstood(_ query: String, _ offset: Int) {
        #expect {
            try JSONPath(query)
        } throws: { error in
            (error as? JSONPathProblem)?.offset == offset
        }
    }

    @Test func doesNotNestWithoutEnd() {
        let query = "$[?" + String(repeating: "(", count: 10_000)
        #expect(throws: JSONPathProblem.self) { try JSONPath(query) }
    }
}
