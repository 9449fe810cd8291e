import Clients
import Foundation
import Lending
import ModelHTTP
import ModelRuntime
import Testing

@Suite struct StreamTests {
    @Test func booksComeOneByOneInBothDirections() async throws {
        try await RunningLibrary.run { library in
            let inputs = AsyncStream { continuation in
                for number in 1...2_000 { continuation.yield(NewBook(title: "Volume \(number)")) }
                continuation.yield(NewBook(title: "Volume 1"))
                continuation.finish()
            }
            let both = library.client([.authorization: "Bearer member", deskKey: "desk"])
            guard case .ok(let results) = try await both.send(ImportBooks(body: ItemStream(inputs))) else {
                Issue.record("not taken")
                return
            }
            var refused: [String] = []
            for try await result in results where result.refused != nil { refused.append(result.title) }
            #expect(refused == ["Volume 1"])
            guard case .ok(let books) = try await library.anyone.send(ExportBooks()) else {
                Issue.record("no books")
                return
            }
            var titles: [String] = []
            for try await book in books { titles.append(book.title) }
            #expect(titles.count == 2_000 && titles.last == "Volume 2000")
        }
    }

    @Test func anItemThatIsWrongIsAProblemWithItsPlace() async throws {
        try await RunningLibrary.run { library in
            let both = library.client([.authorization: "Bearer member", deskKey: "desk"])
            let inputs = [NewBook(title: "Brand"), NewBook(title: "")]
            let response = try await both.send(ImportBooks(body: ItemStream(inputs)))
            guard case .clientError(.unprocessableContent, let problem) = response else {
                Issue.record("\(response)")
                return
            }
            #expect(problem.errors?.map(\.pointer) == ["#/1/title"])
        }
    }

    @Test func loansAreEventsAndRecords() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            guard case .ok(let events) = try await library.desk.send(WatchLoans()) else {
                Issue.record("no events")
                return
            }
            var iterator = events.makeAsyncIterator()
            guard case .created(let loan) = try await library.member.send(BorrowBook(body: LoanForm(bookID: book.id)))
            else {
                Issue.record("not lent")
                return
            }
            let lent = try await iterator.next()
            #expect(lent?.event == .lent && lent?.id == "\(loan.id)")
            #expect(try Loan(json: lent?.data ?? "") == loan)
            try await library.member.expect(ReturnBook(loanID: loan.id), .noContent)
            let returned = try await iterator.next()
            #expect(returned?.event == .returned)
            #expect(try Loan(json: returned?.data ?? "").returned == true)
            guard case .ok(let loans) = try await library.desk.send(ListLoans()) else {
                Issue.record("no loans")
                return
            }
            var seen: [Loan] = []
            for try await loan in loans { seen.append(loan) }
            #expect(seen.map(\.id) == [loan.id])
        }
    }
}
