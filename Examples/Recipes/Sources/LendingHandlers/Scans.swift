import Foundation
import Lending
import ModelHTTP

/// Scans, in a folder.
struct Scans: Sendable {
    let folder: URL

    private func file(_ bookID: Int64) -> URL { folder.appendingPathComponent("\(bookID).pdf") }

    /// The file of the last scan.
    func file(of bookID: Int64) -> HTTPBody? {
        let url = file(bookID)
        return FileManager.default.fileExists(atPath: url.path) ? HTTPBody(FileChunks(url: url)) : nil
    }

    /// Writes what comes as it comes.
    func add(_ operation: AddScan) async throws -> Receipt {
        var receipt = Receipt(page: 0, bytes: 0)
        for try await part in operation.body {
            switch part {
            case .page(let page): receipt.page = page
            case .note(let note): receipt.notes = (receipt.notes ?? []) + [note]
            case .file(let body, let filename, let rotation):
                (receipt.filename, receipt.rotation) = (filename, rotation?.rawValue)
                receipt.bytes = try await write(body, to: file(operation.bookID))
            case .spot, .other: break
            }
        }
        return receipt
    }

    private func write(_ body: HTTPBody, to url: URL) async throws -> Int {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data().write(to: url)
        let file = try FileHandle(forWritingTo: url)
        defer { try? file.close() }
        var count = 0
        for try await chunk in body {
            try file.write(contentsOf: chunk)
            count += chunk.count
        }
        return count
    }
}
