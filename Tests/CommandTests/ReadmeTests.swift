import Foundation
import TestSupport
import Testing

/// The README promises nothing that is not so: its commands run, its input gives its output.
@Suite struct ReadmeTests {
    let readme: Readme
    let tool: CommandLineTool

    init() throws {
        readme = Readme(try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8))
        tool = try CommandLineTool()
        let specs = Repository.root.appending(path: "specs")
        try FileManager.default.copyItem(at: specs, to: tool.folder.appending(path: "specs"))
    }

    @Test func everyCommandRuns() throws {
        let makefile = try String(contentsOf: Repository.root.appending(path: "Makefile"), encoding: .utf8)
        let commands = readme.commands
        #expect(commands.count >= 6)
        for command in commands {
            let words = command.split(separator: " ").map(String.init)
            switch words.first {
            case "make": #expect(makefile.contains("\n\(words[1]):"), "\(command)")
            case "modelgen":
                let outcome = try tool.run(list: Array(words.dropFirst()))
                #expect(outcome.status == 0, "\(command): \(outcome.errors)")
            case "unzip", "export": break  // scripts/verify-first-steps does so.
            default: Issue.record("Nothing here runs \(command)")
            }
            // Each command stands for itself, except that `check` looks at what `generate` wrote.
            if words.contains("generate"), !tool.exists("Models") {
                try tool.run("generate", "specs/presence.yaml", "--output", "Models")
            }
        }
    }

    @Test func theInputGivesTheOutput() throws {
        let page = try #require(readme.blocks("markdown").first)
        let swift = try #require(readme.blocks("swift").first)
        try tool.write(page, to: "pages/bookchanges.md")
        let outcome = try tool.run("generate", "pages", "--output", "Out")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try tool.text("Out/BookChanges.swift").contains(swift))
    }

    /// What a page of another kind says of a property is what the first one says.
    @Test func theOtherInputGivesTheSame() throws {
        let pages = readme.blocks("markdown")
        try #require(pages.count == 2)
        try tool.write(pages[0], to: "pages/bookchanges.md")
        try tool.write(pages[1], to: "other/BookChanges.md")
        #expect(try tool.run("generate", "pages", "--output", "Out").status == 0)
        let outcome = try tool.run("generate", "other", "--wire-case", "snake", "--output", "Other")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let (first, other) = (try tool.text("Out/BookChanges.swift"), try tool.text("Other/BookChanges.swift"))
        for declaration in ["title: String?\n", "translator: OptionalNullable<String>\n"] {
            #expect(first.contains("public var \(declaration)") && other.contains("public var \(declaration)"))
        }
        #expect(try tool.run("generate", "other", "--output", "Asked").status != 0)
    }

    @Test func theDiagnosticIsReal() throws {
        let example = try #require(readme.blocks("").first { $0.contains("warning:") })
        try tool.write(
            """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    owner:
                      $ref: "#/components/schemas/Ower"
                Owner:
                  type: object
                  properties:
                    name: { type: string }
            """, to: "api.yaml")
        let outcome = try tool.run("generate", "api.yaml", "--output", "Out")
        #expect(outcome.errors.contains(example))
    }

    @Test func everyLinkLeadsSomewhere() throws {
        for path in readme.links {
            #expect(
                FileManager.default.fileExists(
                    atPath: Repository.root.appending(path: path).path(percentEncoded: false)),
                "\(path)")
        }
        #expect(readme.text.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
    }
}

/// The README, taken apart.
struct Readme {
    let text: String

    init(_ text: String) { self.text = text }

    /// The code blocks of a language.
    func blocks(_ language: String) -> [String] {
        var blocks: [String] = []
        var current: (language: String, lines: [Substring])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                if let block = current {
                    if block.language == language { blocks.append(block.lines.joined(separator: "\n")) }
                    current = nil
                } else {
                    current = (String(line.dropFirst(3)), [])
                }
            } else {
                current?.lines.append(line)
            }
        }
        return blocks
    }

    /// What the shell blocks run, without comments.
    var commands: [String] {
        blocks("sh").flatMap { $0.split(separator: "\n") }
            .map { line in line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    /// The relative targets of links.
    var links: [String] {
        text.split(separator: "](").dropFirst().compactMap { $0.split(separator: ")").first.map(String.init) }
            .filter { !$0.hasPrefix("http") }
    }
}
