import ModelGenCore
import ModelGenDiff
import Testing

/// What callers must show is compared by what satisfies it.
@Suite struct SecurityTests {
    private static func document(_ requirements: String, _ scheme: String = "type: apiKey, in: header, name: X-K")
        -> String
    {
        """
        {openapi: 3.1.0, info: {title: t, version: '1'}, paths: {/a: {get: {security: \(requirements),
         responses: {'200': {description: Done}}}}}, components: {securitySchemes: {k: {\(scheme)}}}}
        """
    }

    private static func lines(_ old: String, _ new: String) -> [String] {
        difference(old, new).difference.changes.map { change in
            "\(change.rule.id) \(change.subject): \(change.before ?? "none") → \(change.after ?? "none")"
        }
    }

    @Test(arguments: [
        // Who has both scopes has one of them, but not the reverse.
        ("[{o: [r, w]}]", "[{o: [r]}]", ["security-option-added GET /a: o (r, w) → o (r)"]),
        ("[{o: [r]}]", "[{o: [r, w]}]", ["security-option-removed GET /a: o (r) → o (r, w)"]),
        ("[{o: [], k: []}]", "[{k: []}]", ["security-option-added GET /a: k and o → k"]),
        ("[{o: [r]}, {k: []}]", "[{k: []}, {o: []}]", ["security-option-added GET /a: o (r) or k → k or o"]),
        ("[{k: []}]", "[{k: []}, {o: [], k: []}]", []),
        (
            "[{k: []}]", "[{o: []}, {t: []}]",
            ["security-option-removed GET /a: k → o or t", "security-option-added GET /a: k → o or t"]
        ),
    ])
    func anOptionIsGoneWhereNothingElseAcceptsIt(_ old: String, _ new: String, _ expected: [String]) {
        #expect(Self.lines(Self.document(old), Self.document(new)) == expected)
    }

    @Test(arguments: [
        (
            "type: apiKey, in: header, name: X-K", "type: apiKey, in: query, name: k",
            "in: header, name: x-k → in: query, name: k"
        ),
        (
            "type: apiKey, in: header, name: X-K", "type: http, scheme: basic",
            "in: header, name: x-k, type: apiKey → scheme: basic, type: http"
        ),
        (
            "type: oauth2, flows: {implicit: {authorizationUrl: 'https://a', scopes: {}}}",
            "type: oauth2, flows: {password: {tokenUrl: 'https://a', scopes: {}}}",
            "flows.implicit.authorizationUrl: https://a → none"
        ),
    ])
    func aSchemeThatChangesIsSaid(_ old: String, _ new: String, _ expected: String) {
        let lines = Self.lines(Self.document("[{k: []}]", old), Self.document("[{k: []}]", new))
        #expect(lines == ["security-scheme-changed GET /a, security scheme k: \(expected)"])
    }

    @Test(arguments: [
        ("type: http, scheme: Bearer", "scheme: bearer, type: http, description: Log in., bearerFormat: JWT"),
        (
            "type: oauth2, flows: {implicit: {authorizationUrl: 'https://a', scopes: {r: Read}}}",
            "type: oauth2, flows: {implicit: {authorizationUrl: 'https://a', scopes: {r: Reads, w: Writes}}, password: {tokenUrl: 'https://b', scopes: {}}}"
        ),
    ])
    func whatIsSaidToPeopleOrComesOnTopIsNoChange(_ old: String, _ new: String) {
        #expect(Self.lines(Self.document("[{k: []}]", old), Self.document("[{k: []}]", new)).isEmpty)
    }
}
