import ModelGenTemplates

/// A page put together from files: styles and scripts stand in it where the file refers to them.
///
/// A file of `Templates/html` refers to others on lines of their own, so that it works in a browser as it lies there, without data.
struct PageAssembly {
    private enum Part {
        case markup(Substring)
        case style(String)
        case script(String)
    }

    /// What stands for the policy in a file.
    private static let policyMark = "POLICY"
    /// What stands for the data.
    private static let dataMark = "DATA"

    private let parts: [Part]

    /// Reads a file.
    init(of file: String) {
        parts = Self.contents(of: file).split(separator: "\n", omittingEmptySubsequences: false).map(Self.part)
    }

    /// The page with the data in it.
    func page(with data: ScriptData) -> String {
        let policy = policy.text
        return parts.map { part -> String in
            switch part {
            case .markup(let line):
                return String(line).replacing(Self.policyMark, with: policy)
                    .replacing(">\(Self.dataMark)<", with: ">\(data.text)<")
            case .style(let text): return "<style>\(text)</style>"
            case .script(let text): return "<script>\(text)</script>"
            }
        }
        .joined(separator: "\n")
    }

    private var policy: ContentSecurityPolicy {
        var policy = ContentSecurityPolicy()
        for part in parts {
            switch part {
            case .markup: break
            case .style(let text): policy.styles.append(text)
            case .script(let text): policy.scripts.append(text)
            }
        }
        return policy
    }

    private static func part(_ line: Substring) -> Part {
        if let name = name(in: line, after: #"<link rel="stylesheet" href=""#) {
            return .style("\n" + contents(of: name))
        }
        if let name = name(in: line, after: #"<script src=""#) { return .script("\n" + contents(of: name)) }
        return .markup(line)
    }

    private static func name(in line: Substring, after start: String) -> String? {
        line.hasPrefix(start) ? String(line.dropFirst(start.count).prefix { $0 != "\"" }) : nil
    }

    /// The tests look for every file that is referred to.
    private static func contents(of file: String) -> String {
        EmbeddedHTML.pages.first { $0.path == file }?.text ?? ""
    }
}
