import Clients
import Lending
import ModelHTTP
import Testing

/// One name in several places, headers of responses, and a body in one of two forms.
@Suite struct ShelfTests {
    @Test func oneNameInThreePlacesIsThreeProperties() async throws {
        let operation = GetShelf(id: 7, queryID: "old", cookieID: "me", ids: [8, -9])
        let (head, _) = try operation.httpRequest(baseURL: "/")
        #expect(head.path == "/shelves/7?id=old&ids=8%7C-9" && head.headerFields[.cookie] == "id=me")
        try await RunningLibrary.run { library in
            let shelf = Shelf(id: 7, formerly: "old", seenBy: "me", others: [8, -9])
            let link = "</v1/shelves/8>; rel=\"next\""
            try await library.anyone.expect(operation, .ok(.init(body: shelf, rateLimit: 60, link: link)))
        }
    }

    @Test func aBodyIsAFormOrParts() async throws {
        try await RunningLibrary.run { library in
            let form = SignIn(body: .form(Credentials(member: "me", pin: 12)))
            try await library.anyone.expect(form, .noContent(.init(setCookie: "id=me")))
            let parts = SignIn(body: .multipart(MultipartBody([.member("me"), .pin(12)])))
            try await library.anyone.expect(parts, .noContent(.init(setCookie: "id=me")))
        }
    }
}
