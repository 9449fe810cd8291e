import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Android)
    import Android
#endif

/// What tells this executable apart from others that call themselves by the same version.
///
/// It looks at the file of its own process, whatever the disk of a run is.
enum ToolBuild {
    /// Which file the executable is, and when that changed last.
    ///
    /// The time of the last change (`st_ctim`, POSIX.1-2024 `<sys/stat.h>`) is the file system's own: unlike that of the last modification
    /// no copy, checkout or archive brings one along. It is another one on each machine, like the state that it is compared in.
    static let identity: String = {
        var status = stat()
        // What cannot be told apart is never the same.
        guard let path = Bundle.main.executablePath, stat(path, &status) == 0 else { return UUID().uuidString }
        #if canImport(Darwin)
            let change = status.st_ctimespec
        #else
            let change = status.st_ctim
        #endif
        return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(change.tv_sec) \(change.tv_nsec)"
    }()
}
