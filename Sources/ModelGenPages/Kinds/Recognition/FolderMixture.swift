/// The folders at the top of a set that hold a quarter of its pages each, or ten: as much as a set of its own would.
///
/// Whoever gives the folder of a repository with clients for several languages gives such a set.
struct FolderMixture<Page> {
    /// The pages of each such folder, in the order in which the folders occur.
    let folders: [[Page]]
    private let scores: ([Page]) -> [Int]

    /// Takes the pages by where `path` says that they lie; `scores` tells how much of some of them each language explains.
    init(_ pages: [Page], path: (Page) -> String, scores: @escaping ([Page]) -> [Int]) {
        let depth = PagePath.commonRoot(of: pages.map(path)).count
        var names: [String] = []
        var folders: [String: [Page]] = [:]
        for page in pages {
            let name = PagePath.folder(of: path(page)).dropFirst(depth).first.map(String.init) ?? ""
            if folders[name] == nil { names.append(name) }
            folders[name, default: []].append(page)
        }
        self.folders = names.compactMap { folders[$0] }.filter { $0.count * 4 >= pages.count || $0.count >= 10 }
        self.scores = scores
    }

    /// Two folders of which each is explained better by a language that explains the other one worse.
    var contradiction: (first: [Page], second: [Page])? {
        guard folders.count > 1, let first = folders.first else { return nil }
        let own = scores(first)
        for second in folders.dropFirst() {
            let other = scores(second)
            guard let one = own.indices.max(by: { own[$0] < own[$1] }),
                let two = other.indices.max(by: { other[$0] < other[$1] })
            else { continue }
            if own[one] > own[two], other[two] > other[one] { return (first, second) }
        }
        return nil
    }
}
