import ModelHTTP
import ModelRuntime
import Testing

/// Operations of nothing but a route.
protocol Bare: HTTPOperation where Response == BareResponse {
    init()
}

extension Bare {
    init(reading request: inout RequestReader) throws { self.init() }
    func write(to request: inout RequestWriter) throws {}
}

struct BareResponse: HTTPOperationResponse {
    init(reading response: inout ResponseReader) throws {}
    func write(to response: inout ResponseWriter) throws {}
}

@Suite struct HTTPRouterTests {
    struct Mine: Bare { static let route = HTTPRoute(.get, "/pets/mine") }
    struct One: Bare { static let route = HTTPRoute(.get, "/pets/{id}") }
    struct Change: Bare { static let route = HTTPRoute(.patch, "/pets/{petId}") }
    struct Photo: Bare { static let route = HTTPRoute(.get, "/pets/{id}.png") }
    struct Toys: Bare { static let route = HTTPRoute(.get, "/pets/{id}/toys") }
    struct Root: Bare { static let route = HTTPRoute(.get, "/") }
    struct Search: Bare { static let route = HTTPRoute(.named("QUERY"), "/pets") }
    struct Again: Bare { static let route = HTTPRoute(.get, "/pets/{other}") }
    struct Greek: Bare { static let route = HTTPRoute(.get, "/άλφα beta/{x}") }

    private static let all: [any HTTPOperation.Type] = [
        One.self, Mine.self, Change.self, Photo.self, Toys.self, Root.self, Search.self, Greek.self,
    ]

    private func found(_ method: HTTPRequest.Method, _ path: String, basePath: String = "") throws
        -> any HTTPOperation.Type
    {
        let router = try HTTPRouter(Self.all, options: .init(basePath: basePath))
        return try router.operation(for: HTTPRequest(method: method, scheme: nil, authority: nil, path: path))
    }

    @Test func prefersConcretePaths() throws {
        #expect(try found(.get, "/pets/mine") == Mine.self)
        #expect(try found(.get, "/pets/7") == One.self)
        #expect(try found(.get, "/pets/7.png") == Photo.self)
        #expect(try found(.patch, "/pets/7") == Change.self)
        #expect(try found(.get, "/pets/mine/toys") == Toys.self)
        #expect(try found(.get, "/?x=1") == Root.self)
        #expect(try found(.named("QUERY"), "/pets") == Search.self)
    }

    @Test func takesEverySpellingOfAPath() throws {
        #expect(try found(.get, "/pets/m%69ne") == Mine.self)
        #expect(try found(.get, "https://example.com/pets/mine") == Mine.self)
        #expect(try found(.get, "https://example.com?x") == Root.self)
        #expect(try found(.get, "/%CE%AC%CE%BB%CF%86%CE%B1%20beta/1") == Greek.self)
    }

    @Test func takesOffTheBasePathAsWholeSegments() throws {
        #expect(try found(.get, "/v1/pets/mine", basePath: "/v1") == Mine.self)
        #expect(try found(.get, "/v1/pets/mine", basePath: "v1/") == Mine.self)
        #expect(try found(.get, "/v1", basePath: "/v1") == Root.self)
        #expect(try found(.get, "/v1/", basePath: "/v1") == Root.self)
        #expect(throws: HTTPMessageError(.path, .noRoute)) { try found(.get, "/v10/pets/mine", basePath: "/v1") }
        #expect(throws: HTTPMessageError(.path, .noRoute)) { try found(.get, "/pets/mine", basePath: "/v1") }
    }

    @Test func tellsMissingPathsFromOtherMethods() throws {
        // The templated path has such a method, but is not the one that fits.
        #expect(throws: HTTPMessageError(.method, .methodNotAllowed([.get]))) { try found(.patch, "/pets/mine") }
        for path in ["/cats", "/pets/7/toys/1", "/pets/7/", "/pets/", "//pets/7", "", "pets/7"] where !path.isEmpty {
            #expect(throws: HTTPMessageError(.path, .noRoute)) { try found(.get, path) }
        }
        #expect(throws: HTTPMessageError(.method, .methodNotAllowed([.get, .patch]))) { try found(.put, "/pets/7") }
        let (head, _) = try HTTPMessageError(.method, .methodNotAllowed([.get, .patch])).httpResponse()
        #expect(head.status == 405)
        #expect(head.headerFields[.allow] == "GET, PATCH")
    }

    @Test func refusesTwoOperationsOfOneRoute() throws {
        let conflict = #expect(throws: RouteConflict.self) { try HTTPRouter([One.self, Again.self]) }
        #expect(conflict?.first == One.route)
        #expect(conflict?.second == Again.route)
    }
}
