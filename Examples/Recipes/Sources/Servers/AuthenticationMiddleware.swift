public import Hummingbird
public import ModelHTTP
import ModelRuntime

/// Lets through who satisfies the `security` of the operation, and refuses others with 401.
public struct AuthenticationMiddleware<Context: RequestContext>: RouterMiddleware {
    /// A scheme of the document: what `WWW-Authenticate` says of it, and whether a request has what it asks for.
    public struct Scheme: Sendable {
        let challenge: String
        let admits: @Sendable (HTTPFields) -> Bool

        public init(_ challenge: String, admits: @escaping @Sendable (HTTPFields) -> Bool) {
            (self.challenge, self.admits) = (challenge, admits)
        }
    }

    private let router: HTTPRouter
    private let schemes: [String: Scheme]

    public init(_ router: HTTPRouter, _ schemes: [String: Scheme]) { (self.router, self.schemes) = (router, schemes) }

    public func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let security = (try? router.operation(for: request.head))?.route.security ?? []
        // Any of the requirements is enough; each asks for all of its schemes (OpenAPI 3.2 §4.30).
        let isAdmitted =
            security.isEmpty
            || security.contains { requirement in
                requirement.scopes.keys.allSatisfy { schemes[$0]?.admits(request.headers) == true }
            }
        if isAdmitted { return try await next(request, context) }
        let (head, body) = try ProblemDetails(status: .unauthorized).httpResponse()
        var response = Response((head, HTTPBody(body)))
        for name in Set(security.flatMap(\.scopes.keys)).sorted() {
            response.headers.append(HTTPField(name: .wwwAuthenticate, value: schemes[name]?.challenge ?? name))
        }
        return response
    }
}
