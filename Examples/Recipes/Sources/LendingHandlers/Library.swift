import Foundation
public import Lending
public import ModelHTTP
import ModelRuntime

/// What the library has, in memory.
public actor Library {
    /// Sends a callback to who waits for a book.
    public typealias Notify = @Sendable (BookReturned, ServerURL) async -> Void

    private var books: [Int64: Book] = [:]
    private var loans: [Int64: Loan] = [:]
    private var wishes: [Wish] = []
    private var watchers: [UUID: AsyncStream<LoanEvent>.Continuation] = [:]
    private var lastID: Int64 = 0
    private let notify: Notify

    public init(notify: @escaping Notify) { self.notify = notify }

    private func nextID() -> Int64 {
        lastID += 1
        return lastID
    }
}

// MARK: - Books

extension Library {
    var allBooks: [Book] { books.values.sorted { $0.id < $1.id } }

    func book(_ id: Int64) -> Book? { books[id] }

    /// `nil` if there is one of this title already.
    func add(_ input: NewBook) -> Book? {
        guard !books.values.contains(where: { $0.title == input.title }) else { return nil }
        let book = Book(
            id: nextID(), title: input.title, added: .wholeSeconds(after: 0), author: input.author,
            subjects: input.subjects, binding: input.binding)
        books[book.id] = book
        return book
    }

    func change(_ id: Int64, _ changes: BookChanges) throws -> Book? {
        try books[id]?.apply(changes)
        return books[id]
    }

    func remove(_ id: Int64) -> Book? { books.removeValue(forKey: id) }

    /// Changes with what the book holds.
    static func tag(of book: Book) -> EntityTag { "\"\(book.hashValue)\"" }
}

// MARK: - Loans

extension Library {
    var allLoans: [Loan] { loans.values.sorted { $0.id < $1.id } }

    func isLent(_ bookID: Int64) -> Bool { loans.values.contains { $0.bookID == bookID && $0.returned != true } }

    func lend(_ form: LoanForm) throws -> Loan {
        let due = Date.wholeSeconds(after: TimeInterval(form.daysOrDefault) * 86_400)
        let loan = Loan(id: nextID(), bookID: form.bookID, due: due)
        loans[loan.id] = loan
        try publish(.lent, loan)
        return loan
    }

    func takeBack(_ id: Int64) async throws -> Loan? {
        loans[id]?.returned = true
        guard let loan = loans[id] else { return nil }
        try publish(.returned, loan)
        let waiting = wishes.filter { $0.bookID == loan.bookID }
        wishes.removeAll { $0.bookID == loan.bookID }
        for wish in waiting { await notify(BookReturned(body: loan), try ServerURL(callback: wish.callbackURL)) }
        return loan
    }

    func wish(_ wish: Wish) { wishes.append(wish) }

    /// What happens from now on.
    func events() -> AsyncStream<LoanEvent> {
        let (stream, continuation) = AsyncStream.makeStream(of: LoanEvent.self)
        let id = UUID()
        watchers[id] = continuation
        continuation.onTermination = { _ in Task { await self.forget(id) } }
        return stream
    }

    private func forget(_ id: UUID) { watchers[id] = nil }

    private func publish(_ event: LoanEvent.Event, _ loan: Loan) throws {
        let data = String(decoding: try loan.jsonBytes(), as: UTF8.self)
        for watcher in watchers.values { watcher.yield(LoanEvent(event: event, data: data, id: "\(loan.id)")) }
    }
}

extension Date {
    /// Without fractions, so that what is written is what is here.
    fileprivate static func wholeSeconds(after interval: TimeInterval) -> Date {
        Date(timeIntervalSince1970: (Date().timeIntervalSince1970 + interval).rounded(.down))
    }
}
