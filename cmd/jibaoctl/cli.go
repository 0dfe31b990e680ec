package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

// Exit codes.
const (
	exitClean    = 0
	exitFindings = 1
	exitFailed   = 2
)

// errFindings ends a command that was carried out and found something; its output has already been printed.
var errFindings = errors.New("there are findings")

// cli is what every command shares: where it writes, in which language, on which office.
type cli struct {
	out, err io.Writer
	lang     text.Lang
	office   string
	json     bool
	quiet    bool
	clock    app.Clock
	catalog  *app.Catalog
}

// run carries one command line out and gives the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c := &cli{out: stdout, err: stderr, lang: language(args), clock: time.Now}
	root := c.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitClean
	case errors.Is(err, errFindings):
		return exitFindings
	}
	fmt.Fprintln(stderr, c.sentence(err))
	return exitFailed
}

// language is needed before the flags are parsed, for help and usage are words too.
func language(args []string) text.Lang {
	for i, a := range args {
		value, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if ok {
			l, _ := text.ParseLang(value)
			return l
		}
	}
	for _, name := range []string{"JIBAO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if l, ok := text.ParseLang(os.Getenv(name)); ok {
			return l
		}
	}
	return text.ZH
}

// root builds the command tree in the language of the run.
func (c *cli) root() *cobra.Command {
	root := &cobra.Command{
		Use: "jibaoctl", Short: c.say(text.CLIAbout), Version: version,
		SilenceErrors: true, SilenceUsage: true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return c.globals(cmd) },
	}
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetVersionTemplate("jibaoctl {{.Version}}\n")
	root.SetUsageTemplate(c.usageTemplate())
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{. | trimTrailingWhitespaces}}\n\n{{end}}{{.UsageString}}")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return c.flagError(err) })
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, Short: c.say(text.CLIHelpFlag)})
	flags := root.PersistentFlags()
	flags.String("office", os.Getenv("JIBAO_OFFICE"), c.say(text.CLIFlagOffice))
	flags.String("lang", string(c.lang), c.say(text.CLIFlagLang))
	flags.Bool("json", false, c.say(text.CLIFlagJSON))
	flags.Bool("quiet", false, c.say(text.CLIFlagQuiet))
	root.PersistentFlags().BoolP("help", "h", false, c.say(text.CLIHelpFlag))
	root.Flags().Bool("version", false, c.say(text.CLIVersionFlag))
	root.AddCommand(
		c.demoCommand(), c.officeCommand(), c.registerCommand(), c.formCommand(), c.returnCommand(), c.inspectCommand(),
		c.openCommand(), c.importCommand(), c.statusCommand(), c.reviewCommand(), c.deadlineCommand(), c.summaryCommand(),
		c.listCommand(),
		c.briefCommand(), c.casesCommand(), c.criteriaCommand(), c.backupCommand(), c.restoreCommand(), c.doctorCommand(),
	)
	c.speak(root)
	return root
}

// globals reads the flags that every command has.
func (c *cli) globals(cmd *cobra.Command) error {
	flags := cmd.Flags()
	c.office, _ = flags.GetString("office")
	c.json, _ = flags.GetBool("json")
	c.quiet, _ = flags.GetBool("quiet")
	if name, _ := flags.GetString("lang"); flags.Changed("lang") {
		l, ok := text.ParseLang(name)
		if !ok {
			return usageError{c.say(text.CLIUnknownLang, name)}
		}
		c.lang = l
	}
	return nil
}

// say gives a message in the language of the run.
func (c *cli) say(m text.Message, args ...any) string { return m.In(c.lang, args...) }

// println prints a line for people; with --json nothing but the document goes to standard output.
func (c *cli) println(m text.Message, args ...any) {
	if !c.json && !c.quiet {
		fmt.Fprintln(c.out, c.say(m, args...))
	}
}

// verdict prints the last line of a checking command, which --quiet keeps.
func (c *cli) verdict(m text.Message, args ...any) {
	if !c.json {
		fmt.Fprintln(c.out, c.say(m, args...))
	}
}

// sentence says an error in words: what happened, where, what to do.
func (c *cli) sentence(err error) string {
	if usage := (usageError{}); errors.As(err, &usage) {
		return c.say(text.CLIUsage, usage.what)
	}
	return app.Sentence(err, c.lang)
}

// usageTemplate is cobra's usage in the language of the run.
func (c *cli) usageTemplate() string {
	return c.say(text.CLIUsageHead) + `
  {{if .HasAvailableSubCommands}}{{.CommandPath}} …{{else}}{{.UseLine}}{{end}}
{{if .HasAvailableSubCommands}}
` + c.say(text.CLICommandsHead) + `{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}
{{end}}{{if .HasAvailableLocalFlags}}
` + c.say(text.CLIFlagsHead) + `
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}{{if .HasAvailableInheritedFlags}}
` + c.say(text.CLIGlobalsHead) + `
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}
{{end}}`
}
