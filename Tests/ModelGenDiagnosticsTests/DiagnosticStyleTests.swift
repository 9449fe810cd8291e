import Foundation
import TestSupport
import Testing

/// All texts of diagnostics in the sources are written in one style (CONTRIBUTING.md, *Diagnostics*).
///
/// The sources are scanned, because no set of inputs brings up every diagnostic; `DiagnosticCall` reads the calls that make them.
@Suite struct DiagnosticStyleTests {
    private static let sources = Repository.url("Sources")

    private static func files() throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path(percentEncoded: false)).sorted()
        return paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("ModelRuntime/") }
            .map { sources.appending(path: $0) }
    }

    @Test func everyTextKeepsIt() throws {
        var count = 0
        for file in try Self.files() {
            let source = try String(contentsOf: file, encoding: .utf8)
            for text in DiagnosticCall.texts(in: source) {
                count += 1
                let faults = text.faults
                #expect(
                    faults.isEmpty, "\(file.lastPathComponent): \(text.role.rawValue) “\(text.spelling)”: \(faults)")
            }
        }
        // The scanner sees the calls: there are far more than this.
        #expect(count > 400)
    }

    @Test(arguments: [
        (#".error(.id, "there is no file", at: nil)"#, ["begins in lower case"]),
        (#".warning(.id, "It is so.", at: nil)"#, ["ends in a full stop"]),
        (#".note(.id, "It" + " is " + name, at: nil, consequence: "Lost")"#, ["does not end a sentence"]),
        (
            #"report.warning(.id, "`a` is", at: x, consequence: "It is left out.", fix: "mend it.")"#,
            ["begins in lower case"]
        ),
        (#".error(.id, a ? "One" : "two", at: nil)"#, ["begins in lower case"]),
        (#".error(.id, "There is no '\(name)'", at: nil)"#, ["has quotation marks; names stand in backticks"]),
        (
            #".error(.id, "The name \(name.debugDescription) is", at: nil)"#,
            ["has quotation marks; names stand in backticks"]
        ),
        (#"InvalidValue(message: "`a` is no count", fix: "Write a count")"#, ["does not end a sentence"]),
        (#".error(.id, "`\(a)`: \(b ?? "x")", at: nil, fix: c.map { "Did you mean `\($0)`?" } ?? "Add it.")"#, []),
    ]) func faultsAreFound(_ source: String, _ expected: [String]) {
        #expect(DiagnosticCall.texts(in: source).flatMap(\.faults) == expected)
    }
}

/// A text of a diagnostic, as the source has it.
private struct DiagnosticText {
    enum Role: String {
        case message, consequence, fix
    }

    var role: Role
    var spelling: String

    /// What about it is not as the others are.
    var faults: [String] {
        var faults: [String] = []
        if spelling.first?.isLowercase == true { faults.append("begins in lower case") }
        switch role {
        case .message: if spelling.last == "." { faults.append("ends in a full stop") }
        case .consequence, .fix:
            if let last = spelling.last, !".?".contains(last) { faults.append("does not end a sentence") }
        }
        if hasQuotationMarks { faults.append("has quotation marks; names stand in backticks") }
        return faults
    }

    private var hasQuotationMarks: Bool {
        // Code may have them.
        let text = spelling.replacing(/`[^`]*`/, with: "")
        if text.contains(".debugDescription)") || text.contains("\\\"") { return true }
        return text.firstMatch(of: /(^|[ (])'[^' ]/) != nil
    }
}

/// Reads the calls in Swift that make diagnostics: enough of the language to tell arguments and literals apart.
private enum DiagnosticCall {
    /// The calls that make diagnostics, or what becomes the message of one, and how many unlabelled arguments stand before it.
    private static let messagePositions = [
        ".error": 1, ".warning": 1, ".note": 1, "Diagnostic": 2, "PatternProblem": 1, "invalid": 0, "noteLegacy": 0,
        "contradict": 0,
    ]

    static func texts(in source: String) -> [DiagnosticText] {
        let scalars = Array(source.unicodeScalars)
        func arguments(from index: String.Index) -> [[Unicode.Scalar]] {
            self.arguments(in: scalars, from: source.unicodeScalars.distance(from: source.startIndex, to: index))
        }
        let call = /(\.error|\.warning|\.note|\bDiagnostic|PatternProblem|\binvalid|noteLegacy|contradict)\(/
        let messages = source.matches(of: call).flatMap { match -> [DiagnosticText] in
            let all = arguments(from: match.range.upperBound)
            let isDiagnostic = all.map(label).contains("at") || match.output.1 == "contradict"
            let unlabelled = all.filter { label($0) == nil }
            guard isDiagnostic, let position = messagePositions[String(match.output.1)], unlabelled.count > position
            else { return [] }
            return literals(in: unlabelled[position]).map { DiagnosticText(role: .message, spelling: $0) }
        }
        let labelled = source.matches(of: /[(,]\s*(consequence|fix|message):\s/).flatMap { match -> [DiagnosticText] in
            guard let role = DiagnosticText.Role(rawValue: String(match.output.1)) else { return [] }
            return literals(in: arguments(from: match.range.upperBound).first ?? []).map {
                DiagnosticText(role: role, spelling: $0)
            }
        }
        return messages + labelled
    }

    private static func label(_ argument: [Unicode.Scalar]) -> String? {
        let text = String(String.UnicodeScalarView(argument)).trimmingCharacters(in: .whitespacesAndNewlines)
        return text.prefixMatch(of: /([a-zA-Z]+):\s/).map { String($0.output.1) }
    }

    /// The arguments after an opening parenthesis.
    private static func arguments(in source: [Unicode.Scalar], from start: Int) -> [[Unicode.Scalar]] {
        var arguments: [[Unicode.Scalar]] = []
        var (begin, index, depth) = (start, start, 0)
        while index < source.count {
            switch source[index] {
            case "\"":
                index = end(ofLiteral: source, at: index)
                continue
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                if depth == 0 { return arguments + [Array(source[begin..<index])] }
                depth -= 1
            case "," where depth == 0:
                arguments.append(Array(source[begin..<index]))
                begin = index + 1
            default: break
            }
            index += 1
        }
        return []
    }

    /// The literals of an expression; those that `+` joins are one.
    private static func literals(in source: [Unicode.Scalar]) -> [String] {
        var literals: [String] = []
        var index = 0
        var between = ""
        while index < source.count {
            guard source[index] == "\"" else {
                between.unicodeScalars.append(source[index])
                index += 1
                continue
            }
            let end = end(ofLiteral: source, at: index)
            let quotes = source[index...].prefix(3) == ["\"", "\"", "\""] ? 3 : 1
            let text = String(String.UnicodeScalarView(source[(index + quotes)..<(end - quotes)]))
                .trimmingCharacters(in: .newlines)
            // A key, or an argument of something else.
            if between.last == "[" || between.last == "(" || between.hasSuffix("separator: ") {
                between = ""
                index = end
                continue
            }
            if !literals.isEmpty, between.wholeMatch(of: /\s*\+\s*([\w.()\s]+\+\s*)?/) != nil {
                literals[literals.count - 1] += text
            } else {
                literals.append(text)
            }
            between = ""
            index = end
        }
        // What is appended to the last one ends it.
        if between.contains("+"), !literals.isEmpty { literals[literals.count - 1] += "\\(…)" }
        return literals.filter { !$0.isEmpty }
    }

    /// The position behind a literal, with the interpolations in it.
    private static func end(ofLiteral source: [Unicode.Scalar], at start: Int) -> Int {
        let quotes = source[start...].prefix(3) == ["\"", "\"", "\""] && source[start...].count > 3 ? 3 : 1
        var index = start + quotes
        while index < source.count {
            if source[index] == "\\", index + 1 < source.count {
                index = source[index + 1] == "(" ? end(ofInterpolation: source, at: index + 2) : index + 2
            } else if source[index...].prefix(quotes).allSatisfy({ $0 == "\"" }) {
                return index + quotes
            } else {
                index += 1
            }
        }
        return index
    }

    private static func end(ofInterpolation source: [Unicode.Scalar], at start: Int) -> Int {
        var (index, depth) = (start, 0)
        while index < source.count {
            switch source[index] {
            case "\"":
                index = end(ofLiteral: source, at: index)
                continue
            case "(": depth += 1
            case ")":
                if depth == 0 { return index + 1 }
                depth -= 1
            default: break
            }
            index += 1
        }
        return index
    }
}
