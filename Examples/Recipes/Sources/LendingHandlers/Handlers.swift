public import Foundation
import Lending
public import ModelHTTP
import ModelRuntime
import ServiceLifecycle

extension OperationHandlers {
    /// Every operation of the document, over what the library has and the folder of its scans.
    public static func lending(_ library: Library, scans folder: URL) throws -> OperationHandlers {
        var handlers = OperationHandlers(options: HTTPReadingOptions(basePath: "/v1", isStrict: true))
        try handlers.addBooks(library)
        try handlers.addScans(library, Scans(folder: folder))
        try handlers.addLoans(library)
        try handlers.addPlaces()
        try handlers.addShelves()
        return handlers
    }
}

extension Problem {
    static let noBook = Problem(title: "There is no such book", status: 404)
    static let noLoan = Problem(title: "There is no such loan", status: 404)
}

// MARK: - Books

extension OperationHandlers {
    fileprivate mutating func addBooks(_ library: Library) throws {
        try add { (operation: ListBooks) in
            let books = await library.allBooks.filter { operation.includes($0) }
            return .ok(.init(body: Array(books.prefix(operation.limitOrDefault)), total: books.count))
        }
        try add { (operation: AddBook) in
            guard let book = await library.add(operation.body) else {
                return .conflict(Problem(title: "The library has it already", status: 409))
            }
            return .created(.init(body: book, location: "/v1/books/\(book.id)"))
        }
        try add { (_: ExportBooks) in .ok(ItemStream(await library.allBooks)) }
        try add { (operation: ImportBooks) in
            var results: [ImportResult] = []
            for try await input in operation.body {
                let book = await library.add(input)
                results.append(ImportResult(title: input.title, id: book?.id, refused: book == nil ? "known" : nil))
            }
            return .ok(ItemStream(results))
        }
        try add { (operation: SearchBooks) in .ok(await library.books(operation.words)) }
        try add { (operation: QueryBooks) in .ok(await library.books(operation.body)) }
        try add { (operation: GetBook) in
            guard let book = await library.book(operation.queryBookID ?? operation.bookID) else {
                return .notFound(.noBook)
            }
            let tag = Library.tag(of: book)
            return operation.ifNoneMatch == tag ? .notModified : .ok(.init(body: book, etag: tag))
        }
        try add { (operation: ChangeBook) in
            guard let book = await library.book(operation.bookID) else { return .notFound(.noBook) }
            if let expected = operation.ifMatch, expected != Library.tag(of: book) {
                return .preconditionFailed(Problem(title: "Somebody else changed it", status: 412))
            }
            return .ok(try await library.change(operation.bookID, operation.body) ?? book)
        }
        try add { (operation: RemoveBook) in
            await library.remove(operation.bookID) == nil ? .default(.notFound, .noBook) : .noContent
        }
        try add { (operation: WriteSummary) in
            guard await library.book(operation.bookID) != nil else { return .clientError(.notFound, .noBook) }
            return .noContent(.init(words: operation.body?.split(separator: " ").count))
        }
    }

    fileprivate mutating func addScans(_ library: Library, _ scans: Scans) throws {
        try add { (operation: AddScan) in
            guard await library.book(operation.bookID) != nil else { return .clientError(.notFound, .noBook) }
            return .created(try await scans.add(operation))
        }
        try add { (operation: GetScan) in
            scans.file(of: operation.bookID).map { .ok(.pdf($0)) } ?? .clientError(.notFound, .noBook)
        }
    }
}

extension ListBooks {
    fileprivate func includes(_ book: Book) -> Bool {
        if let subject, !subject.contains(where: { book.subjects?.contains($0) == true }) { return false }
        if let author = filter?.author, book.author != .value(author) { return false }
        if let addedSince, book.added < addedSince { return false }
        return true
    }
}

extension Library {
    fileprivate func books(_ search: BookSearch) -> [Book] {
        Array(allBooks.filter { $0.title.lowercased().contains(search.word) }.prefix(search.limit ?? .max))
    }
}

// MARK: - Loans

extension OperationHandlers {
    fileprivate mutating func addLoans(_ library: Library) throws {
        try add { (operation: BorrowBook) in
            guard await library.book(operation.body.bookID) != nil else { return .clientError(.notFound, .noBook) }
            guard await !library.isLent(operation.body.bookID) else {
                return .conflict(.init(body: Problem(title: "Somebody has it", status: 409), retryAfter: 86_400))
            }
            return .created(try await library.lend(operation.body))
        }
        try add { (operation: ReturnBook) in
            try await library.takeBack(operation.loanID) == nil ? .clientError(.notFound, .noLoan) : .noContent
        }
        // Nothing ends it but a server that shuts down.
        try add { (_: WatchLoans) in .ok(ItemStream(await library.events().cancelOnGracefulShutdown())) }
        try add { (_: ListLoans) in .ok(ItemStream(await library.allLoans)) }
        try add { (operation: WishForBook) in
            guard (try? ServerURL(callback: operation.body.callbackURL))?.scheme?.hasPrefix("http") == true else {
                return .clientError(.unprocessableContent, Problem(title: "No URL to call", status: 422))
            }
            await library.wish(operation.body)
            return .accepted
        }
    }
}

// MARK: - Places

extension OperationHandlers {
    /// Each says how it understood the place.
    fileprivate mutating func addPlaces() throws {
        try add { (it: FindPlacePlain) in
            .ok(Place(floor: it.floor, bays: it.bays, wings: it.wings, spot: it.spot, size: it.size))
        }
        try add { (it: FindPlaceDotted) in
            .ok(Place(floor: it.floor, bays: it.bays, wings: it.wings, spot: it.spot, size: it.size))
        }
        try add { (it: FindPlaceMatrix) in
            .ok(Place(floor: it.floor, bays: it.bays, wings: it.wings, spot: it.spot, size: it.size))
        }
        try add { (it: FindPlaceByForm) in
            .ok(Place(floor: it.floor, bays: it.bays, wings: it.wings, spot: it.spot, size: it.size))
        }
        try add { (it: FindPlaceByDelimiters) in
            .ok(Place(floor: it.floor, bays: it.bays, wings: it.wings, spot: it.spot, size: it.size))
        }
        try add { (it: FindPlaceByHeader) in
            .ok(Place(floor: it.xFloor, bays: it.xBays, wings: it.xWings, spot: it.xSpot, size: it.xSize))
        }
        try add { (it: FindPlaceByCookie) in
            .ok(Place(floor: it.floor, bays: it.bays, wings: it.wings, spot: it.spot, size: it.size))
        }
    }
}
