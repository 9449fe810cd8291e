import Foundation
import ModelGenDiagnostics
import Testing

@testable import ModelGenStore

/// A folder that is gone after the test.
private final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "modelgen-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func contents(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    func put(_ text: String, at name: String) throws {
        try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    }

    /// Every file below the folder but what runs note about themselves.
    var files: Set<String> {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return Set(
            all.filter {
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: "\(path)/\($0)", isDirectory: &isFolder)
                    && !isFolder.boolValue && !$0.contains(".modelgen/")
            })
    }
}

@Suite struct DiskFolderTests {
    private let folder: TemporaryFolder
    private let root: String
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        root = folder.path + "/deep/Generated"
        store = Store(root: root, in: DiskFileSystem())
    }

    @Test func writesReplacesAndRemoves() throws {
        #expect(try store.run(["a.swift": "1", "x/y/b.swift": "ä"]).written == 2)
        #expect(
            folder.files == [
                "deep/Generated/a.swift", "deep/Generated/x/y/b.swift", "deep/Generated/modelgen.lock.json",
            ])
        #expect(folder.contents("deep/Generated/x/y/b.swift") == "ä")
        #expect(try store.run(["a.swift": "2"]) == StoreSummary(written: 1, unchanged: 0, removed: 1))
        #expect(folder.files == ["deep/Generated/a.swift", "deep/Generated/modelgen.lock.json"])
        #expect(!FileManager.default.fileExists(atPath: root + "/x"))
        #expect(folder.contents("deep/Generated/modelgen.lock.json")?.contains(folder.path) == false)
    }

    @Test func readsAndWritesManyBytes() throws {
        let disk = DiskFolder(root: folder.path)
        let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try OutputPath("large")
        try disk.write(bytes, to: path)
        #expect(try disk.read(path) == bytes)
        try disk.write([], to: path)
        #expect(try disk.read(path) == [])
    }

    @Test func writesMoreFilesThanAreSynchronizedSingly() throws {
        let files = Dictionary(uniqueKeysWithValues: (0..<40).map { ("x\($0 % 3)/\($0).swift", "\($0)") })
        #expect(try store.run(files).written == 40)
        #expect(try store.run(files).unchanged == 40)
        #expect(folder.files.count == 41)
    }

    @Test func leavesAFileThatIsUnchangedUntouched() throws {
        try store.run(["a.swift": "1", "b.swift": "1"])
        func number() throws -> UInt64? {
            try FileManager.default.attributesOfItem(atPath: root + "/a.swift")[.systemFileNumber] as? UInt64
        }
        let before = try number()
        try store.run(["a.swift": "1", "b.swift": "2"])
        #expect(try number() == before)
    }

    @Test func neverWritesThroughALink() throws {
        try store.run(["x/a.swift": "1"])
        try folder.put("1", at: "outside.swift")
        try FileManager.default.createDirectory(atPath: folder.path + "/outside", withIntermediateDirectories: true)
        try folder.put("1", at: "outside/a.swift")
        try FileManager.default.removeItem(atPath: root + "/x")
        try FileManager.default.createSymbolicLink(atPath: root + "/x", withDestinationPath: folder.path + "/outside")
        try FileManager.default.createSymbolicLink(
            atPath: root + "/b.swift", withDestinationPath: folder.path + "/outside.swift")
        #expect(
            try store.plan(["x/a.swift": "2", "b.swift": "2"], force: true).ids == [.outputBlocked, .outputBlocked])
        #expect(try store.plan([:], force: true).removed == [])
        try store.run([:], force: true)
        #expect(folder.contents("outside/a.swift") == "1")
        #expect(folder.contents("outside.swift") == "1")

        let disk = DiskFolder(root: root)
        let path = try OutputPath("x/a.swift")
        let linked = try OutputPath("x")
        #expect(throws: FileSystemError("write", linked, .symbolicLink)) { try disk.write([0], to: path) }
        #expect(throws: FileSystemError("remove", linked, .symbolicLink)) { try disk.remove(path) }
        #expect(throws: FileSystemError("read", linked, .symbolicLink)) { try disk.read(path) }
        #expect(throws: FileSystemError("create", linked, .symbolicLink)) { try disk.createFolder(path) }
        #expect(throws: FileSystemError("list", linked, .symbolicLink)) { try disk.list(linked) }
        let link = try OutputPath("b.swift")
        #expect(throws: FileSystemError("read", link, .symbolicLink)) { try disk.read(link) }
    }

    @Test func acceptsALinkAsTheFolderItself() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
        try Store(root: folder.path + "/link", in: DiskFileSystem()).run(["a.swift": "1"])
        #expect(folder.contents("real/a.swift") == "1")
    }

    @Test func doesNotWaitForAPipe() throws {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        #expect(mkfifo(root + "/a.swift", 0o600) == 0)
        #expect(try store.plan(["a.swift": "1"]).ids == [.outputBlocked])
        let pipe = try OutputPath("a.swift")
        #expect(throws: FileSystemError("read", pipe, .other("not a regular file"))) {
            try DiskFolder(root: root).read(pipe)
        }
    }

    @Test func reportsAFileInPlaceOfAFolder() throws {
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try folder.put("mine", at: "deep/Generated/x")
        #expect(try store.plan(["x/a.swift": "1"]).ids == [.outputBlocked])
        try folder.put("mine", at: "file")
        #expect(
            diagnosticID {
                try Store(root: folder.path + "/file/Generated", in: DiskFileSystem()).run(["a.swift": "1"])
            } == .recordUnreadable
        )
    }

    @Test func locksOutASecondRun() throws {
        let disk = DiskFolder(root: folder.path, lockPatience: 0)
        let lock = try disk.lock()
        #expect(throws: FileSystemError("lock", nil, .locked)) { try disk.lock() }
        disk.unlock(lock)
        disk.unlock(try disk.lock())
    }

    @Test func manyRunsAtOnceLeaveOneOfTheirResults() async throws {
        let root = root
        await withTaskGroup { group in
            for number in 0..<8 {
                group.addTask {
                    let contents = String(repeating: "\(number)\n", count: 1000)
                    _ = diagnosticID {
                        try Store(root: root, in: DiskFileSystem()).run([
                            "a.swift": contents, "b.swift": contents, "c\(number).swift": contents,
                        ])
                    }
                }
            }
        }
        let winner = try #require(folder.contents("deep/Generated/a.swift")?.first)
        #expect(folder.contents("deep/Generated/b.swift")?.first == winner)
        #expect(
            folder.files
                == Set(["a.swift", "b.swift", "c\(winner).swift", "modelgen.lock.json"].map { "deep/Generated/\($0)" }))
    }

    @Test func removesTheUnfinishedFilesOfAKilledRun() throws {
        try store.run(["x/a.swift": "1"])
        let record = try #require(folder.contents("deep/Generated/modelgen.lock.json"))
        try folder.put(record, at: "deep/Generated/modelgen.lock.json.next")
        try folder.put("half", at: "deep/Generated/.modelgen-1.tmp")
        try folder.put("half", at: "deep/Generated/x/.modelgen-2.tmp")
        try store.run(["x/a.swift": "1"])
        #expect(folder.files == ["deep/Generated/x/a.swift", "deep/Generated/modelgen.lock.json"])
    }

    @Test(arguments: [
        (ENOSPC, FileSystemError.Reason.noSpace), (EDQUOT, .noSpace), (EROFS, .notPermitted), (EACCES, .notPermitted),
        (ENOENT, .notFound), (ELOOP, .symbolicLink),
    ])
    func knowsTheErrorsThatMatter(code: Int32, reason: FileSystemError.Reason) {
        #expect(DiskFolder.reason(for: code) == reason)
    }
}
