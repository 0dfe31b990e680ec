package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"jibao/assets/text"
)

// usageError is a command line that cannot be understood; what is said in the language of the run.
type usageError struct{ what string }

func (e usageError) Error() string { return e.what }

// speak lets a command and all below it say in the language of the run what is wrong with a command line.
func (c *cli) speak(cmd *cobra.Command) {
	if cmd.HasSubCommands() {
		cmd.Args = cobra.ArbitraryArgs
		own := cmd.RunE // what the command does by itself; nil: it says what is below it
		cmd.RunE = func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{c.say(text.CLIUnknownCommand, cmd.CommandPath()+" "+args[0])}
			}
			if own != nil {
				return own(cmd, args)
			}
			return cmd.Help()
		}
		for _, sub := range cmd.Commands() {
			c.speak(sub)
		}
		return
	}
	count := cmd.Args
	if count == nil {
		return
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := count(cmd, args); err != nil {
			return usageError{c.say(text.CLIBadArgs, cmd.UseLine())}
		}
		return nil
	}
}

// flagError says what is wrong with an option.
func (c *cli) flagError(err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return usageError{c.say(text.CLIUnknownFlag, "--"+unknown.GetSpecifiedName())}
	case errors.As(err, &bare):
		return usageError{c.say(text.CLIBareFlag, "--"+bare.GetSpecifiedName())}
	case errors.As(err, &invalid):
		return usageError{c.say(text.CLIBadFlag, "--"+invalid.GetFlag().Name, invalid.GetValue())}
	}
	return usageError{err.Error()}
}
