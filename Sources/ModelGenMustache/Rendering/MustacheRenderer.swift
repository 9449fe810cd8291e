import ModelGenText

/// One rendering of a template.
struct MustacheRenderer {
    private let library: MustacheLibrary
    /// In UTF-8: to add to it takes a fraction of what adding to a `String` does, and most of rendering is that.
    private(set) var output: [UInt8] = []
    /// What keys are looked up in, the innermost last.
    private var stack: [Frame]
    /// What every line of the partial that is being rendered begins with.
    private var indentation = ""

    init(library: MustacheLibrary, _ value: MustacheValue, reservingCapacity capacity: Int) {
        self.library = library
        output.reserveCapacity(capacity)
        stack = [Frame(value: value)]
    }

    /// Nests as deep as templates do; a partial that includes itself, as deep as the data.
    mutating func render(_ nodes: [MustacheNode]) {
        for index in nodes.indices {
            switch nodes[index] {
            case .text(let text): write(text)
            case .lineStart: output += indentation.utf8
            case .variable(let reference, let isEscaped): write(value(of: reference), isEscaped: isEscaped)
            case .section(let reference, let nodes): renderSection(nodes, over: value(of: reference))
            case .invertedSection(let reference, let nodes): if value(of: reference).isFalsy { render(nodes) }
            case .partial(let partial): render(partial)
            }
        }
    }

    private mutating func renderSection(_ nodes: [MustacheNode], over value: MustacheValue) {
        switch value {
        case .absent, .flag(false): break
        case .flag(true), .text, .context: render(nodes, in: value)
        case .texts(let texts): for text in texts { render(nodes, in: .text(text)) }
        case .contexts(let contexts):
            for index in contexts.indices {
                render(nodes, in: .context(contexts[index]), isLast: index == contexts.count - 1)
            }
        case .list(let values):
            for index in values.indices { render(nodes, in: values[index], isLast: index == values.count - 1) }
        }
    }

    private mutating func render(_ nodes: [MustacheNode], in value: MustacheValue, isLast: Bool? = nil) {
        stack.append(Frame(value: value, isLast: isLast))
        render(nodes)
        stack.removeLast()
    }

    private mutating func render(_ partial: MustachePartial) {
        guard let template = library.templates[partial.name] else { return }
        let outer = indentation
        indentation += partial.indentation
        render(template.nodes)
        indentation = outer
    }
}

/// A value that a template is in.
private struct Frame {
    let value: MustacheValue
    /// Of an element of a list: whether it is the last one.
    var isLast: Bool?

    /// What a key yields here; `nil` for one that is not known.
    func value(of key: MustacheKey) -> MustacheValue? {
        guard case .context(let context) = value else { return nil }
        if let value = context.value(key) { return value }
        if let isLast, key == .isLast { return .flag(isLast) }
        return nil
    }
}

// MARK: - Looking up

extension MustacheRenderer {
    private func value(of reference: MustacheReference) -> MustacheValue {
        guard let first = reference.path.first else { return stack[stack.count - 1].value }
        // Nearly every reference: no slice need be made to find that nothing follows.
        if reference.path.count == 1 { return outermost(first) }
        var value = outermost(first)
        // Only the first name is looked up in outer contexts (specification, interpolation, “Dotted Names”).
        for key in reference.path.dropFirst() {
            guard case .context(let context) = value else { return .absent }
            value = context.value(key) ?? .absent
        }
        return value
    }

    private func outermost(_ key: MustacheKey) -> MustacheValue {
        var index = stack.count
        while index > 0 {
            index -= 1
            if let value = stack[index].value(of: key) { return value }
        }
        return .absent
    }
}

// MARK: - Writing

extension MustacheRenderer {
    private mutating func write(_ text: MustacheText) {
        if indentation.isEmpty {
            output.append(utf8Of: text.text)
            return
        }
        let lines = text.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "\n")) }
            if !line.isEmpty, index > 0 || text.beginsLine { output += indentation.utf8 }
            output += line
        }
    }

    private mutating func write(_ value: MustacheValue, isEscaped: Bool) {
        switch value {
        case .text(let text):
            switch library.escaping {
            case .html where isEscaped: output += HTMLText.escaped(text).utf8
            case .html, .none: output.append(utf8Of: text)
            }
        case .flag(let flag): output += (flag ? "true" : "false").utf8
        case .absent, .texts, .context, .contexts, .list: break
        }
    }
}
