import ArgumentParser
import Foundation

/// Prints what each part of a generated type costs the compiler.
struct Constructs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what each part of a generated type costs to compile.",
        discussion: """
            Modules of synthetic structs are compiled that differ in one part each. The figures are milliseconds of the \
            compiler's processor time; of the rounds, the least counts, because other work only adds to it.
            """)

    @Option(help: "How often each module is compiled.")
    var rounds = 3

    @Option(help: ArgumentHelp("Put the table between the marks in this file.", valueName: "file"))
    var write: String?

    func run() throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("constructs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let lines = try ConstructTable(compiler: ModelCompiler(tools: Tools(), scratch: scratch), rounds: rounds)
            .lines()
        print(lines.joined(separator: "\n"))
        if let write { try MarkedSection(name: "constructs").replace(in: write, with: lines) }
    }
}

/// A row for each part of a generated type: what it adds to a module that is the same otherwise.
struct ConstructTable {
    let compiler: ModelCompiler
    let rounds: Int

    private static let types = 40
    private static let propertiesOfType = 16

    /// A part, and the module that it is added to.
    private struct Construct {
        var name: String
        var parts: Set<SyntheticModule.Part>
        var base: Set<SyntheticModule.Part>
        var isOfType = false
    }

    private static let constructs = [
        Construct(name: "`let` of a type without anything else", parts: [.constants], base: []),
        Construct(name: "`var` of a type without anything else", parts: [.variables], base: []),
        Construct(name: "documentation comment", parts: [.variables, .comments], base: [.variables]),
        Construct(name: "`Hashable`", parts: [.variables, .hashable], base: [.variables]),
        Construct(name: "parameter of the initializer", parts: [.variables, .initializer], base: [.variables]),
        Construct(name: "row that reads it", parts: [.variables, .reading], base: [.variables]),
        Construct(name: "row that writes it", parts: [.variables, .writing], base: [.variables]),
        Construct(name: "check of its length", parts: [.variables, .validation], base: [.variables]),
        Construct(
            name: "conformance to `ModelObject`, for each type",
            parts: [.variables, .hashable, .reading, .writing, .conformance],
            base: [.variables, .hashable, .reading, .writing], isOfType: true),
        Construct(
            name: "file of its own, for each type", parts: [.variables, .hashable, .files],
            base: [.variables, .hashable], isOfType: true),
    ]

    func lines() throws -> [String] {
        let measured = try measurements()
        let rows = Self.constructs.map { construct in
            let count = construct.isOfType ? Self.types : Self.types * Self.propertiesOfType
            let costs = zip(measured[construct.parts] ?? [], measured[construct.base] ?? []).map {
                ($0 - $1) / Double(count)
            }
            return "| \(construct.name) | " + costs.map { GenerationTable.number($0, 2) }.joined(separator: " | ")
                + " |"
        }
        return ["| a property's, unless said otherwise | debug, ms | release, ms |", "| --- | ---: | ---: |"] + rows
    }

    /// Milliseconds of a debug and of a release build of each module, the least of the rounds.
    ///
    /// The modules take turns, because a machine may be twice as fast some minutes later.
    private func measurements() throws -> [Set<SyntheticModule.Part>: [Double]] {
        var least: [Set<SyntheticModule.Part>: [Double]] = [:]
        let modules = Set(Self.constructs.flatMap { [$0.parts, $0.base] })
        for _ in 0..<rounds {
            for parts in modules {
                let costs = try milliseconds(parts)
                least[parts] = least[parts].map { zip($0, costs).map { min($0, $1) } } ?? costs
            }
        }
        return least
    }

    private func milliseconds(_ parts: Set<SyntheticModule.Part>) throws -> [Double] {
        let module = SyntheticModule(types: Self.types, propertiesOfType: Self.propertiesOfType, parts: parts)
        let files = try compiler.write(module.files)
        return try ["-Onone", "-O"].map { try compiler.compile(files, optimization: $0).processor }
    }
}
