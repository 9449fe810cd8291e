import Clients
import Foundation
import Lending
import ModelHTTP
import ModelRuntime
import Testing

@Suite struct BookTests {
    @Test func booksAreListedByEveryParameter() async throws {
        try await RunningLibrary.run { library in
            try await library.anyone.expect(ListBooks(xRequestID: UUID()), .ok(.init(body: [], total: 0)))
            let input = NewBook(title: "Peer Gynt", author: "Ibsen & co", subjects: ["trolls", "onions"])
            _ = try await library.desk.send(AddBook(body: input))
            let book = try await library.addBook("Brand")
            _ = try await library.addBook("Ghosts")
            #expect(book.author == .unset)
            let list = ListBooks(
                xRequestID: UUID(), limit: 1, subject: ["onions", "fjords"], filter: BookFilter(author: "Ibsen & co"),
                addedSince: Date(timeIntervalSince1970: 0), sort: .title, near: Spot(row: 1, column: -2))
            guard case .ok(let found) = try await library.anyone.send(list) else {
                Issue.record("no list")
                return
            }
            #expect(found.total == 1 && found.body.map(\.title) == ["Peer Gynt"])
            guard case .ok(let first) = try await library.anyone.send(ListBooks(xRequestID: UUID(), limit: 2)) else {
                Issue.record("no list")
                return
            }
            #expect(first.total == 3 && first.body.count == 2)
        }
    }

    @Test func whatTheDocumentForbidsIsAProblemWithAPlace() async throws {
        try await RunningLibrary.run { library in
            let response = try await library.anyone.send(ListBooks(xRequestID: UUID(), limit: 500, subject: ["X"]))
            guard case .clientError(.unprocessableContent, let problem) = response else {
                Issue.record("\(response)")
                return
            }
            #expect(problem.errors?.map(\.parameter) == ["limit", "subject/0"])
            #expect(problem.errors?.map(\.location) == ["query", "query"])
            let empty = try await library.desk.send(AddBook(body: NewBook(title: "")))
            guard case .clientError(.unprocessableContent, let problem) = empty else {
                Issue.record("\(empty)")
                return
            }
            #expect(problem.errors?.map(\.pointer) == ["#/title"])
        }
    }

    @Test func aBookIsAddedOnce() async throws {
        try await RunningLibrary.run { library in
            let add = AddBook(body: NewBook(title: "Brand", binding: .cloth))
            guard case .created(let created) = try await library.desk.send(add) else {
                Issue.record("not added")
                return
            }
            #expect(created.location == "/v1/books/\(created.body.id)" && created.body.binding == .cloth)
            guard case .conflict(let problem) = try await library.desk.send(add) else {
                Issue.record("added again")
                return
            }
            #expect(problem.status == 409)
        }
    }

    @Test func aBookIsReadOnlyIfItChanged() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            guard case .ok(let read) = try await library.anyone.send(GetBook(bookID: book.id)) else {
                Issue.record("not read")
                return
            }
            #expect(read.body == book)
            let again = GetBook(bookID: book.id, ifNoneMatch: read.etag)
            try await library.anyone.expect(again, .notModified)
            let other = try await library.addBook("Ghosts")
            guard case .ok(let edition) = try await library.anyone.send(GetBook(bookID: book.id, queryBookID: other.id))
            else {
                Issue.record("not read")
                return
            }
            #expect(edition.body == other)
            guard case .notFound = try await library.anyone.send(GetBook(bookID: 99)) else {
                Issue.record("found")
                return
            }
        }
    }

    @Test func aPatchHasThreeStates() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            func author(after changes: BookChanges) async throws -> OptionalNullable<String>? {
                guard case .ok(let book) = try await library.member.send(ChangeBook(bookID: book.id, body: changes))
                else {
                    return nil
                }
                return book.author
            }
            #expect(try await author(after: BookChanges(title: "Brand!")) == .unset)
            #expect(try await author(after: BookChanges(author: "Ibsen")) == "Ibsen")
            #expect(try await author(after: BookChanges(subjects: ["ice"])) == "Ibsen")
            #expect(try await author(after: BookChanges(author: .null)) == .unset)
        }
    }

    @Test func whatChangedInBetweenStays() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let change = ChangeBook(bookID: book.id, body: BookChanges(title: "B"), ifMatch: #""other""#)
            guard case .preconditionFailed = try await library.member.send(change) else {
                Issue.record("changed")
                return
            }
            guard case .notFound = try await library.member.send(ChangeBook(bookID: 99, body: BookChanges())) else {
                Issue.record("found")
                return
            }
            try await library.desk.expect(RemoveBook(bookID: book.id), .noContent)
            guard case .default(.notFound, let problem) = try await library.desk.send(RemoveBook(bookID: book.id))
            else {
                Issue.record("removed twice")
                return
            }
            #expect(problem.title == "There is no such book")
        }
    }

    @Test func booksAreFoundByAWholeQueryAndByABody() async throws {
        try await RunningLibrary.run { library in
            for title in ["Brand", "Brandy", "Ghosts"] { _ = try await library.addBook(title) }
            let search = BookSearch(word: "brand", limit: 5)
            guard case .ok(let found) = try await library.anyone.send(SearchBooks(words: search)),
                case .ok(let same) = try await library.anyone.send(QueryBooks(body: search))
            else {
                Issue.record("not found")
                return
            }
            #expect(found.map(\.title) == ["Brand", "Brandy"] && same == found)
        }
    }

    @Test func aTextIsABodyOrNone() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let summary = WriteSummary(bookID: book.id, body: "All or nothing – ice")
            try await library.member.expect(summary, .noContent(.init(words: 5)))
            try await library.member.expect(WriteSummary(bookID: book.id), .noContent(.init()))
            guard case .clientError(.notFound, _) = try await library.member.send(WriteSummary(bookID: 99, body: "x"))
            else {
                Issue.record("written")
                return
            }
        }
    }

    /// A list with every kind of parameter, a creation and a change: that is a client's whole layer, and there is none for them alone.
    @Test func threeOperationsNeedNoLinesOfTheirOwn() async throws {
        try await RunningLibrary.run { library in
            let book = try await library.addBook("Brand")
            let change = ChangeBook(bookID: book.id, body: BookChanges(author: "Ibsen", subjects: ["ice"]))
            guard case .ok(let changed) = try await library.member.send(change) else {
                Issue.record("not changed")
                return
            }
            let list = ListBooks(xRequestID: UUID(), subject: ["ice"], filter: BookFilter(author: "Ibsen"))
            try await library.anyone.expect(list, .ok(.init(body: [changed], total: 1)))
            #expect(
                try list.httpRequest(baseURL: library.url).0.path == "/v1/books?subject=ice&filter%5Bauthor%5D=Ibsen")
        }
    }
}
