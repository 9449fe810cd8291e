import ModelGenCore
import ModelGenDiagnostics
import ModelGenDiff
import ModelGenStore

/// Runs `generate` whenever something that it read has changed and come to rest.
///
/// The disk is polled: editors write in too many ways (in place, by renaming, with backups), and file systems announce changes in
/// too many, for anything else to be as sure. A poll looks at the files that were read, not at whole folders.
package struct WatchRun {
    private let request: GenerationRequest
    private let environment: RunEnvironment
    private var debounce: Debounce<[String: WatchedState]>
    /// What is looked at: what the last runs read or wanted to read.
    private var paths: Set<String>
    /// The inputs as they were when they last could be read, for the next comparison.
    private var versions: [InputVersion] = []

    /// Begins to look; `delay` is for how long files must have been left alone before a run.
    ///
    /// - Throws: `UsageError`.
    package init(_ request: GenerationRequest, delay: Duration, in environment: RunEnvironment) throws {
        let settings = request.reading.settings
        let inputs = settings.texts(of: .inputs)
        if (inputs + settings.texts(of: .output)).contains("-") {
            throw UsageError("watch reads files and writes files, so neither inputs nor --output can be -.")
        }
        self.request = request
        self.environment = environment
        paths = Set(inputs + [request.reading.configurationFile ?? Session.defaultConfiguration])
        debounce = Debounce(environment.fileSystem.states(of: paths), delay: delay)
    }

    /// Runs for the first time; a command line that cannot be followed ends the command.
    ///
    /// - Throws: `UsageError`, or an `ExitStatus` when everything has been said.
    package mutating func begin() throws {
        do {
            try generate()
        } catch ExitStatus.faulty {
            // What is wrong was printed, and may be mended.
        }
        announce()
    }

    /// Looks at the files, and runs if something has changed and come to rest.
    package mutating func poll(at now: ContinuousClock.Instant) {
        guard debounce.comesToRest(in: environment.fileSystem.states(of: paths), at: now) else { return }
        do {
            try generate()
        } catch let error as UsageError {
            environment.console.write("Error: \(error.message)\n", to: .error)
        } catch {
            // What is wrong was printed.
        }
        announce()
    }

    private func announce() {
        let files = "\(paths.count) \(paths.count == 1 ? "file" : "files")"
        environment.console.write("watching \(files); Control-C ends\n", to: .error)
    }

    /// Generates, and prints what has changed since the last time that the inputs could be read.
    ///
    /// What is looked at grows before anything is read, so that what changes during the run is seen after it.
    private mutating func generate() throws {
        let before = environment.fileSystem.states(of: paths)
        var seen = paths
        defer {
            let added = environment.fileSystem.states(of: seen.subtracting(paths))
            let kept = before.filter { seen.contains($0.key) }
            paths = seen
            debounce.rest(in: kept.merging(added) { first, _ in first })
        }
        let run = try GenerationRun(request, to: .write, in: environment)
        defer { seen.formUnion(run.session.readPaths + run.session.files.absent) }
        seen.formUnion(
            run.configuration.inputs + [run.configuration.with, run.configuration.templates].compactMap { $0 })
        if let changes = compare(run.configuration, reading: &seen) { run.session.print(changes) }
        try run.generate()
    }

    /// The changes since the last version as text; `nil` where there are none, or an input cannot be read.
    private mutating func compare(_ configuration: Configuration, reading seen: inout Set<String>) -> String? {
        let session = Session(request.reading.diagnostics, in: environment)
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
