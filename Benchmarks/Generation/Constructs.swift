import ArgumentParser
import Foundation

/// Prints what each part of a generated type costs the compiler.
struct Constructs: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure what each part of a generated type costs to compile.",
        discussion: """
            Modules of synthetic structs are compiled that differ in one part each. The figures are millions of the \
            compiler's instructions, counted by valgrind's callgrind, which must be installed. It takes half an hour.
            """)

    @Option(help: ArgumentHelp("Put the table between the marks in this file.", valueName: "file"))
    var write: String?

    func run() throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("constructs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let lines = try ConstructTable(compiler: ModelCompiler(tools: Tools(), scratch: scratch)).lines()
        print(lines.joined(separator: "\n"))
        if let write { try MarkedSection(name: "constructs").replace(in: write, with: lines) }
    }
}

/// A row for each part of a generated type: what it adds to a module that is the same otherwise.
struct ConstructTable {
    let compiler: ModelCompiler

    private static let types = 8
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
        let counts = try instructions()
        let rows = Self.constructs.map { construct in
            let count = construct.isOfType ? Self.types : Self.types * Self.propertiesOfType
            let costs = zip(counts[construct.parts] ?? [], counts[construct.base] ?? []).map {
                // Zero has no sign here.
                (($0 - $1) / Double(count) / 1e5).rounded() / 10 + 0
            }
            return "| \(construct.name) | " + costs.map { GenerationTable.number($0, 1) }.joined(separator: " | ")
                + " |"
        }
        return ["| a property's, unless said otherwise | debug | release |", "| --- | ---: | ---: |"] + rows
    }

    /// Of a debug and of a release build of each module.
    private func instructions() throws -> [Set<SyntheticModule.Part>: [Double]] {
        let counted = try CountedCompiler(compiler: compiler)
        var counts: [Set<SyntheticModule.Part>: [Double]] = [:]
        for parts in Set(Self.constructs.flatMap { [$0.parts, $0.base] }) {
            let module = SyntheticModule(types: Self.types, propertiesOfType: Self.propertiesOfType, parts: parts)
            let files = try compiler.write(module.files)
            counts[parts] = try ["-Onone", "-O"].map { try counted.instructions(files, optimization: $0) }
        }
        return counts
    }
}
