import Foundation
import ModelGenCore
import TestSupport
import Testing

/// Every row of the table of options is on the command line, with what the parser, shells and the manual know of it.
@Suite struct OptionTests {
    static let onTheCommandLine = ConfigurationOption.allCases.filter { !$0.isFileOnly && $0.place != .arguments }
    static let flags = onTheCommandLine.filter { $0.shape == .boolean }
    static let withValues = onTheCommandLine.filter { $0.shape != .boolean }

    let tool: CommandLineTool

    init() throws { tool = try CommandLineTool() }

    @Test func everyOptionThatIsNotOnlyForFilesIsInHelp() throws {
        let help = try tool.run("generate", "--help").output
        for option in ConfigurationOption.allCases where option.place != .arguments {
            #expect(help.contains(" --\(option) <") != (option.isFileOnly || option.shape == .boolean), "\(option)")
            if option.shape == .boolean { #expect(help.contains("  --\(option) "), "\(option)") }
        }
    }

    /// No option with a value takes an empty one, and what refuses it is the table, which has to get it for that.
    @Test(arguments: withValues)
    func aValueReachesTheTable(_ option: ConfigurationOption) throws {
        let run = try tool.run("generate", "--\(option)", "")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("Error: --\(option): "), "\(run.errors)")
    }

    @Test(arguments: flags)
    func aFlagReachesTheTable(_ option: ConfigurationOption) throws {
        let document = """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths: {}
            components: { schemas: { Order: { type: object, properties: { state: { type: string } } } } }
            """
        try tool.write(document, to: "shop.yaml")
        #expect(try tool.run("generate", "shop.yaml", "-o", "Out").status == 0)
        let state = try tool.text("Out/.modelgen/state")
        #expect(try tool.run("generate", "shop.yaml", "-o", "Out", "--\(option)").status == 0)
        #expect(try tool.text("Out/.modelgen/state") != state)
    }

    @Test(arguments: ConfigurationOption.allCases.filter(\.isFileOnly))
    func whoWritesAKeyAsAFlagIsToldWhereItGoes(_ option: ConfigurationOption) throws {
        let run = try tool.run("generate", "--\(option)", "a")
        #expect(run.status == 2)
        #expect(run.errors.contains("`generate` has no option `--\(option)`. modelgen.yaml holds "))
    }

    @Test func whatOthersCallThemIsUnderstood() throws {
        for option in Self.onTheCommandLine {
            for name in option.otherNames where name.count > 1 {
                let run = try tool.run("generate", "--\(name)", "a")
                #expect(run.errors.contains("Did you mean `--\(option)`?"), "\(run.errors)")
            }
        }
    }

    @Test func shellsCompleteThemWithTheirValuesAndPaths() throws {
        let lines = try tool.run("--generate-completion-script", "fish").output.split(separator: "\n")
        for option in Self.onTheCommandLine {
            let line = try #require(
                lines.first { $0.contains("modelgen generate") && $0.contains(" -l '\(option)' ") }, "\(option)")
            #expect(line.contains(option.summary.replacing("'", with: "\\'")))
            switch option.shape {
            case .choice(let words):
                #expect(line.hasSuffix("'\(words.joined(separator: " ").replacing("=N", with: "=8"))'"))
            case .path("dir"): #expect(line.contains("__modelgen_complete_directories"))
            case .path, .paths: #expect(line.hasSuffix(" -rF"))
            case .boolean, .text, .list, .assignments, .mapping: break
            }
        }
    }

    @Test func theManualHasThem() throws {
        let manual = try Repository.text("Distribution/modelgen.1")
        let lines = Set(manual.split(separator: "\n"))
        for option in Self.onTheCommandLine {
            let line = lines.first { $0.hasPrefix(".It Fl ") && $0.split(separator: " ").contains("-\(option)") }
            #expect(line != nil, "\(option)")
        }
    }
}
