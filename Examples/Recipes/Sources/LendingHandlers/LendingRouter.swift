public import Hummingbird
public import ModelHTTP
import Servers

/// The operations behind their authentication: the token of who borrows, and the key of who works there.
public func lendingRouter(
    _ handlers: OperationHandlers, member: String = "member", desk: String = "desk"
) -> Router<BasicRequestContext> {
    let router = Router()
    router.add(
        middleware: AuthenticationMiddleware(
            handlers.router,
            [
                "member": .init("Bearer") { $0[.authorization] == "Bearer \(member)" },
                "desk": .init("ApiKey name=\"X-Desk-Key\"") { fields in
                    HTTPField.Name("X-Desk-Key").map { fields[$0] == desk } == true
                },
            ]))
    router.add(middleware: OperationsMiddleware(handlers))
    return router
}
