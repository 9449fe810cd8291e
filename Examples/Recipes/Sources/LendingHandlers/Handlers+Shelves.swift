import Lending
import ModelHTTP

extension OperationHandlers {
    mutating func addShelves() throws {
        try add { (operation: GetShelf) in
            let shelf = Shelf(
                id: operation.id, formerly: operation.queryID, seenBy: operation.cookieID, others: operation.ids)
            return .ok(.init(body: shelf, rateLimit: 60, link: "</v1/shelves/\(operation.id + 1)>; rel=\"next\""))
        }
        try add { (operation: SignIn) in
            switch operation.body {
            case .form(let credentials):
                return .noContent(.init(setCookie: "id=\(credentials.member)"))
            case .multipart(let parts):
                var cookie = ""
                for try await part in parts {
                    switch part {
                    case .member(let member): cookie = "id=\(member)"
                    case .pin: break
                    case .other: return .clientError(.badRequest, Problem(title: "A part too many", status: 400))
                    }
                }
                return .noContent(.init(setCookie: cookie))
            }
        }
    }
}
