import ChildProcesses

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a process, or a piece of work in this one, took.
struct Usage {
    /// Of all threads, in milliseconds.
    var processor: Double
    /// In milliseconds.
    var wall: Double
    /// In bytes; of the whole process up to then.
    var peakMemory: Int

    static let zero = Usage(processor: 0, wall: 0, peakMemory: 0)

    /// That of a process, of its own so that memory and time are its alone; what it prints is thrown away.
    static func ofProcess(_ arguments: [String]) throws -> Usage {
        let ending = try ChildProcess(arguments[0], Array(arguments.dropFirst())).run()
        guard ending.isSuccess else { throw Failure(command: arguments, status: ending.status) }
        return Usage(
            processor: ending.usage.processor, wall: ending.usage.wall, peakMemory: ending.usage.peakMemory)
    }

    private struct Failure: Error, CustomStringConvertible {
        var command: [String]
        var status: ChildProcess.Status

        var description: String { "\(command.joined(separator: " ")) ended with \(status)" }
    }

    /// Does something and measures it.
    static func of<Result>(_ work: () throws -> Result) rethrows -> (result: Result, usage: Usage) {
        let (processor, wall) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
        let result = try work()
        let usage = Usage(
            processor: (seconds(CLOCK_PROCESS_CPUTIME_ID) - processor) * 1000,
            wall: (seconds(CLOCK_MONOTONIC) - wall) * 1000, peakMemory: ownPeakMemory)
        return (result, usage)
    }

    /// The usage of the round that is in the middle by processor time.
    static func median(of rounds: [Usage]) -> Usage {
        let sorted = rounds.sorted { $0.processor < $1.processor }
        return sorted.isEmpty ? .zero : sorted[sorted.count / 2]
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static var ownPeakMemory: Int {
        var usage = rusage()
        #if canImport(Glibc)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        // The kernel counts in kibibytes on Linux and in bytes on macOS.
        #if canImport(Glibc)
            return usage.ru_maxrss * 1024
        #else
            return usage.ru_maxrss
        #endif
    }
}
