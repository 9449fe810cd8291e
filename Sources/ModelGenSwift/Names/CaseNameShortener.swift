import ModelGenText

/// Takes the name of a union off the names of its cases: `LogStream.aws`, not `LogStream.logStreamAWS`.
///
/// Swift API Design Guidelines, "Omit needless words".
struct CaseNameShortener {
    let casing: Casing
    /// The union's name.
    let union: String

    /// The candidates with shorter names, where these are names of their own.
    func shortened(_ candidates: [MemberNamer.Candidate]) -> [MemberNamer.Candidate] {
        let words = Words(union).words.map(\.text)
        let shorter = candidates.map { candidate in
            candidate.required == nil ? shortened(candidate.preferred, words) : candidate.preferred
        }
        var counts: [String: Int] = [:]
        for name in shorter { counts[name, default: 0] += 1 }
        return zip(candidates, shorter).map { candidate, name in
            guard name != candidate.preferred, counts[name] == 1 else { return candidate }
            return MemberNamer.Candidate(source: name, preferred: name)
        }
    }

    private func shortened(_ name: String, _ words: [String]) -> String {
        let own = Words(name).words
        guard own.count > words.count, own.lazy.map(\.text).starts(with: words),
            let first = own[words.count].text.utf8.first, !ASCII.isDigit(first)
        else { return name }
        return casing.memberName(own[words.count...])
    }
}
