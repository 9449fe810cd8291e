import ChildProcesses
import Foundation
import Testing

@testable import ModelGenStore

/// What the disk has that none in memory needs.
@Suite struct DiskFileSystemTests {
    private let disk = DiskFileSystem()

    @Test(arguments: [
        ("/dev/stdout", true), ("/dev/null", true), ("/dev/fd/1", true), ("/dev/../dev/./stderr", true),
        ("/dev/shm/report.json", false), ("/device", false), ("dev/stdout", false), ("stdout", false),
    ])
    func whatIsTheSystemsIsNeverReplaced(path: String, isSystemFile: Bool) {
        #expect(disk.isSystemFile(path) == isSystemFile)
    }

    @Test func aPipeIsWrittenToAndRead() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/modelgen-\(UUID().uuidString)"
        try disk.createFolders(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (pipe, copy) = ("\(folder)/pipe", "\(folder)/copy")
        try #require(mkfifo(pipe, 0o600) == 0)
        #expect(disk.type(of: pipe) == .special)
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        // The other end, which opening the pipe waits for.
        var process = ChildProcess("/bin/cat", [pipe], output: .file(URL(fileURLWithPath: copy)))
        var running = try RunningProcess(process)
        try disk.write(bytes, to: pipe)
        running.wait()
        #expect(try disk.read(copy, atMost: .max) == bytes)
        #expect(disk.type(of: pipe) == .special)

        // Opened by a shell: what a process begins with is opened before whoever starts it goes on.
        process = ChildProcess("/bin/sh", ["-c", #"cat "$0" >"$1""#, copy, pipe])
        running = try RunningProcess(process)
        #expect(try disk.read(pipe, atMost: 150_000) == Array(bytes.prefix(150_000)))
        running.end()
        #expect(try disk.names(in: folder).sorted() == ["copy", "pipe"])
    }

    @Test func permissionsStayAndAreTheUsersForANewFile() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/modelgen-\(UUID().uuidString)"
        try disk.createFolders(folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int
        }
        try Data().write(to: URL(fileURLWithPath: "\(folder)/other"))
        try disk.write([1], to: "\(folder)/new")
        #expect(try mode("new") == mode("other"))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: "\(folder)/new")
        try disk.write([2], to: "\(folder)/new")
        #expect(try mode("new") == 0o640)
    }
}
