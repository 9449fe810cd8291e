import Foundation
import InMemoryFiles
import ModelGenStore
import Testing

/// What every file system does, on the disk and in memory alike: the one in memory stands for the other in all other tests.
@Suite struct FileSystemTests {
    /// A file system, and a folder in it that is empty.
    enum Subject: CaseIterable {
        case disk, memory

        func with(_ body: (any FileSystem, _ folder: String) throws -> Void) throws {
            switch self {
            case .disk:
                let folder = FileManager.default.temporaryDirectory.path + "/modelgen-\(UUID().uuidString)"
                let disk = DiskFileSystem()
                try disk.createFolders(folder)
                defer { try? FileManager.default.removeItem(atPath: folder) }
                try body(disk, folder)
            case .memory:
                let disk = InMemoryFileSystem()
                try disk.createFolders("/tmp/empty")
                try body(disk, "/tmp/empty")
            }
        }
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: Subject.allCases) func whatIsWrittenIsRead(_ subject: Subject) throws {
        try subject.with { disk, folder in
            try disk.createFolders("\(folder)/a/b")
            try disk.createFolders("\(folder)/a/b")
            try disk.write(bytes("old and long"), to: "\(folder)/a/b/file")
            try disk.write(bytes("new"), to: "\(folder)/a/b/file")
            #expect(try disk.read("\(folder)/a/b/file", atMost: .max) == bytes("new"))
            #expect(try disk.read("\(folder)/a/./../a/b/file", atMost: 2) == bytes("ne"))
            #expect(try disk.names(in: "\(folder)/a/b") == ["file"])
            #expect(try disk.names(in: "\(folder)/a") == ["b"])
        }
    }

    @Test(arguments: Subject.allCases) func typesAreToldApart(_ subject: Subject) throws {
        try subject.with { disk, folder in
            try disk.createFolders("\(folder)/a")
            try disk.write([], to: "\(folder)/file")
            #expect(disk.type(of: "\(folder)/a") == .folder)
            #expect(disk.type(of: "\(folder)/a/") == .folder)
            #expect(disk.type(of: "\(folder)/file") == .file)
            #expect(disk.type(of: "\(folder)/none") == .absent)
            #expect(disk.type(of: "\(folder)/file/below") == .absent)
            #expect(!disk.isSymbolicLink("\(folder)/file"))
            #expect(disk.type(of: disk.workingDirectory) == .folder)
        }
    }

    @Test(arguments: Subject.allCases) func whatIsRefusedIsSaid(_ subject: Subject) throws {
        try subject.with { disk, folder in
            try disk.createFolders("\(folder)/a")
            try disk.write([], to: "\(folder)/file")
            #expect(throws: SystemError.notFound) { try disk.read("\(folder)/none", atMost: 1) }
            #expect(throws: SystemError.isAFolder) { try disk.read("\(folder)/a", atMost: 1) }
            #expect(throws: SystemError.notFound) { try disk.names(in: "\(folder)/none") }
            #expect(throws: SystemError.notAFolder) { try disk.names(in: "\(folder)/file") }
            #expect(throws: SystemError.notFound) { try disk.write([], to: "\(folder)/none/file") }
            #expect(throws: SystemError.notAFolder) { try disk.write([], to: "\(folder)/file/below") }
            #expect(throws: SystemError.isAFolder) { try disk.write([], to: "\(folder)/a") }
            #expect(throws: SystemError.notAFolder) { try disk.createFolders("\(folder)/file/below") }
            // Nothing is left of what was tried.
            #expect(try disk.names(in: folder).sorted() == ["a", "file"])
        }
    }

    @Test(arguments: Subject.allCases) func aStampTellsOfChanges(_ subject: Subject) throws {
        try subject.with { disk, folder in
            #expect(disk.stamp(of: "\(folder)/file") == nil)
            try disk.write(bytes("1"), to: "\(folder)/file")
            let first = disk.stamp(of: "\(folder)/file")
            #expect(first?.size == 1)
            #expect(disk.stamp(of: "\(folder)/file") == first)
            // Another file in its place, as long, and perhaps at the same time.
            try disk.write(bytes("2"), to: "\(folder)/file")
            #expect(disk.stamp(of: "\(folder)/file") != first)
        }
    }

    @Test(arguments: Subject.allCases) func aConfinedFolderIsBelow(_ subject: Subject) throws {
        try subject.with { disk, folder in
            try Store(root: "\(folder)/deep/Generated", in: disk).run(["a.swift": "1"])
            #expect(try disk.read("\(folder)/deep/Generated/a.swift", atMost: .max) == bytes("1"))
            #expect(try disk.names(in: "\(folder)/deep") == ["Generated"])
        }
    }

    /// Links are put there by others only.
    @Test func linksAreFollowed() throws {
        try Subject.disk.with { disk, folder in
            try disk.createFolders("\(folder)/a")
            try disk.write(bytes("1"), to: "\(folder)/a/file")
            for (link, target) in [("up", "a"), ("lost", "nowhere"), ("file", "a/file"), ("loop", "loop")] {
                try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(link)", withDestinationPath: target)
            }
            try expectLinksAreFollowed(disk, folder)
        }
        let memory = InMemoryFileSystem()
        memory.put("1", at: "/tmp/a/file")
        for (link, target) in [("up", "a"), ("lost", "nowhere"), ("file", "a/file"), ("loop", "loop")] {
            memory.put(.symbolicLink(target), at: "/tmp/\(link)")
        }
        try expectLinksAreFollowed(memory, "/tmp")
    }

    private func expectLinksAreFollowed(_ disk: any FileSystem, _ folder: String) throws {
        #expect(disk.type(of: "\(folder)/up") == .folder && disk.isSymbolicLink("\(folder)/up"))
        #expect(disk.type(of: "\(folder)/up/file") == .file && !disk.isSymbolicLink("\(folder)/up/file"))
        #expect(disk.type(of: "\(folder)/lost") == .absent && disk.isSymbolicLink("\(folder)/lost"))
        #expect(disk.type(of: "\(folder)/loop") == .absent)
        #expect(try disk.read("\(folder)/up/file", atMost: .max) == bytes("1"))
        #expect(try disk.names(in: "\(folder)/up") == ["file"])
        #expect(disk.stamp(of: "\(folder)/file") == disk.stamp(of: "\(folder)/a/file"))
        // A link is replaced, and what it led to stays.
        try disk.write(bytes("2"), to: "\(folder)/file")
        #expect(!disk.isSymbolicLink("\(folder)/file"))
        #expect(try disk.read("\(folder)/a/file", atMost: .max) == bytes("1"))
    }
}
