import Clients
import Foundation
import Hummingbird
import HummingbirdTesting
import Lending
import ModelHTTP
import ModelRuntime
import Servers
import Testing

@Suite struct LoanTests {
    @Test func aFormIsReadAsItWasWritten() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let form = LoanForm(bookID: book.id, days: 3, remind: ["soon", "later"], pickup: Spot(row: 1, column: 2))
            guard case .created(let loan) = try await library.member.send(BorrowBook(body: form)) else {
                Issue.record("not lent")
                return
            }
            #expect(loan.bookID == book.id && loan.due < Date().addingTimeInterval(4 * 86_400))
            guard case .conflict(let conflict) = try await library.member.send(BorrowBook(body: form)) else {
                Issue.record("lent twice")
                return
            }
            #expect(conflict.retryAfter == 86_400 && conflict.body.title == "Somebody has it")
            let wrong = try await library.member.send(BorrowBook(body: LoanForm(bookID: book.id, days: 99)))
            guard case .clientError(.unprocessableContent, let problem) = wrong else {
                Issue.record("\(wrong)")
                return
            }
            #expect(problem.errors?.map(\.pointer) == ["#/days"])
            guard
                case .clientError(.notFound, _) = try await library.member.send(BorrowBook(body: LoanForm(bookID: 99)))
            else {
                Issue.record("lent what is not there")
                return
            }
        }
    }

    @Test func whoWaitsIsCalledBack() async throws {
        let (received, continuation) = AsyncStream.makeStream(of: Loan.self)
        var handlers = OperationHandlers()
        try handlers.add(at: "/hooks/returned") { (operation: BookReturned) in
            continuation.yield(operation.body)
            return .noContent
        }
        let router = Router()
        router.add(middleware: OperationsMiddleware(handlers))
        try await Application(router: router).test(.live) { listener in
            let hook = "http://localhost:\(listener.port ?? 0)/hooks/returned?from=library"
            try await RunningLibrary.run { library in
                let book = try await library.addBook("Brand")
                guard
                    case .created(let loan) = try await library.member.send(BorrowBook(body: LoanForm(bookID: book.id)))
                else {
                    Issue.record("not lent")
                    return
                }
                try await library.member.expect(WishForBook(body: Wish(bookID: book.id, callbackURL: hook)), .accepted)
                try await library.member.expect(ReturnBook(loanID: loan.id), .noContent)
            }
        }
        continuation.finish()
        var loans: [Loan] = []
        for await loan in received { loans.append(loan) }
        #expect(loans.count == 1 && loans.first?.returned == true)
    }

    @Test func aCallbackNeedsAURL() async throws {
        try await RunningLibrary.run { library in
            let wish = WishForBook(body: Wish(bookID: 1, callbackURL: "http://somebody@example.com/"))
            guard case .clientError(.unprocessableContent, _) = try await library.member.send(wish) else {
                Issue.record("accepted")
                return
            }
            guard case .clientError(.notFound, _) = try await library.member.send(ReturnBook(loanID: 99)) else {
                Issue.record("returned")
                return
            }
        }
    }

    @Test func aWebhookIsAnOperationToo() async throws {
        var handlers = OperationHandlers()
        try handlers.add(at: "/closed") { (operation: LibraryClosed) in
            .success(operation.body.until.year == 2030 ? .accepted : .ok)
        }
        let router = Router()
        router.add(middleware: OperationsMiddleware(handlers))
        try await Application(router: router).test(.live) { listener in
            let client = Client(server: try ServerURL(callback: "http://localhost:\(listener.port ?? 0)/closed"))
            let day = try #require(CalendarDate(year: 2030, month: 1, day: 2))
            try await client.expect(LibraryClosed(body: .init(until: day)), .success(.accepted))
        }
    }
}
