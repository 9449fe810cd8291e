import ArgumentParser
import Foundation
import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff

/// Runs `generate` whenever something that it read has changed and come to rest.
///
/// The disk is polled: editors write in too many ways (in place, by renaming, with backups), and file systems announce changes in
/// too many, for anything else to be as sure. A poll looks at the files that were read, not at whole folders.
struct WatchRun {
    private static let pollInterval = 0.1

    private let options: GenerateOptions
    private var debounce: Debounce<[String: FileStamp]>
    /// What is looked at: what the last runs read or wanted to read.
    private var paths: Set<String>
    /// The inputs as they were when they last could be read, for the next comparison.
    private var versions: [InputVersion] = []

    init(_ options: GenerateOptions, delay: Duration) throws {
        if options.input.inputs.contains("-") || options.settings.says(.output, "-") {
            throw UsageError("watch reads files and writes files, so neither inputs nor --output can be -.")
        }
        self.options = options
        paths = Set(options.input.inputs + [options.input.config ?? Session.defaultConfiguration])
        debounce = Debounce(Disk.stamps(of: paths), delay: delay)
    }

    /// Runs for the first time; a command line that cannot be followed ends the command.
    mutating func begin() throws {
        do {
            try generate()
        } catch let error as ExitCode where error == .faulty {
            // What is wrong was printed, and may be mended.
        }
        announce()
    }

    /// Waits a moment, and runs if something has changed.
    mutating func wait() {
        Thread.sleep(forTimeInterval: Self.pollInterval)
        guard debounce.comesToRest(in: Disk.stamps(of: paths), at: .now) else { return }
        do {
            try generate()
        } catch let error as UsageError {
            Console.error.write("Error: \(error.message)\n")
        } catch {
            // What is wrong was printed.
        }
        announce()
    }

    private func announce() {
        Console.error.write("watching \(paths.count) \(paths.count == 1 ? "file" : "files"); Control-C ends\n")
    }

    /// Generates, and prints what has changed since the last time that the inputs could be read.
    ///
    /// What is looked at grows before anything is read, so that what changes during the run is seen after it.
    private mutating func generate() throws {
        let before = Disk.stamps(of: paths)
        var seen = paths
        defer {
            let added = Disk.stamps(of: seen.subtracting(paths))
            let kept = before.filter { seen.contains($0.key) }
            paths = seen
            debounce.rest(in: kept.merging(added) { first, _ in first })
        }
        let run = try GenerationRun(options, to: .write)
        defer { seen.formUnion(run.session.readPaths + run.session.files.absent) }
        seen.formUnion(
            run.configuration.inputs + [run.configuration.with, run.configuration.templates].compactMap { $0 })
        if let changes = compare(run.configuration, reading: &seen) { Console.output.write(changes) }
        try run.generate()
    }

    /// The changes since the last version as text; `nil` where there are none, or an input cannot be read.
    private mutating func compare(_ configuration: Configuration, reading seen: inout Set<String>) -> String? {
        let session = Session(options.diagnostics)
        let inputs = configuration.inputs.compactMap { try? session.input(at: $0) }
        let companion = configuration.with.flatMap { try? session.input(at: $0) }.flatMap(\.document)
        let current = inputs.map { InputVersion($0, companion: companion, loader: session.files) }
        let isComplete = inputs.count == configuration.inputs.count
        // Without an earlier version, the current one is read as its own: what it refers to has to be known next time.
        let earlier = versions.count == current.count ? versions : current
        let comparisons = zip(earlier, current).map { Comparison(of: $0, with: $1, configuration: configuration) }
        seen.formUnion(session.files.all.keys)
        seen.formUnion(session.files.absent)
        guard isComplete, !comparisons.flatMap(\.diagnostics).contains(where: { $0.severity == .error }) else {
            return nil
        }
        versions = current
        let texts = comparisons.map(\.difference).filter { !$0.changes.isEmpty }.map(\.text)
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }
}

extension Input {
    /// The file, unless it is a folder.
    fileprivate var document: InputFile? { if case .file(let file) = self { file } else { nil } }
}

/// By what a change of a file or folder is noticed.
enum FileStamp: Equatable {
    /// A file that was replaced has another number, even if size and time are the same.
    case file(size: UInt64, modified: Date, number: UInt64)
    /// The pages and templates in it.
    case folder([String])
}

extension Disk {
    /// The stamps of what there is.
    static func stamps(of paths: Set<String>) -> [String: FileStamp] {
        Dictionary(uniqueKeysWithValues: paths.compactMap { path in stamp(of: path).map { (path, $0) } })
    }

    private static func stamp(of path: String) -> FileStamp? {
        guard let isFolder = isFolder(path) else { return nil }
        if isFolder {
            let extensions = InputFile.pageExtensions.union(["mustache"])
            return .folder((try? files(below: path, extensions: extensions)) ?? [])
        }
        // Links are followed: what they lead to is what is read.
        let target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else { return nil }
        return .file(
            size: (attributes[.size] as? NSNumber)?.uint64Value ?? 0,
            modified: attributes[.modificationDate] as? Date ?? .distantPast,
            number: (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
    }
}
