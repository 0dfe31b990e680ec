package main

import (
	"github.com/spf13/cobra"

	"jibao/assets/text"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

func (c *cli) officeCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "office", Short: c.say(text.CLIOffice), Args: cobra.NoArgs}
	cmd.AddCommand(c.officeCreate())
	return cmd
}

func (c *cli) officeCreate() *cobra.Command {
	var o office.Office
	var role string
	cmd := &cobra.Command{
		Use: "create FILE", Short: c.say(text.CLICreate), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Role = office.Role(role)
			if o.Role != office.County && o.Role != office.Province {
				return usageError{c.say(text.CLIBadRole, role)}
			}
			cat, err := c.registers()
			if err != nil {
				return err
			}
			// "--body CODE" of a county office may be the code of its county; its clusters then bring their body with them.
			if _, body := cat.Body(o.Body); o.Role == office.County && o.County == "" && !body && cat.Divisions().County(o.Body) {
				o.County, o.Body = o.Body, ""
			}
			whole, err := cat.NewOffice(o, c.clock())
			if err != nil {
				return err
			}
			store, err := sqlite.Create(cmd.Context(), args[0], whole, options(cat, c.clock, false))
			if err != nil {
				return err
			}
			if err := store.Close(); err != nil {
				return err
			}
			if c.json {
				return c.document(map[string]string{"office": args[0], "id": whole.ID, "role": role})
			}
			c.println(text.CLICreated, args[0])
			return nil
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&role, "role", "", c.say(text.CLIFlagRole))
	flags.StringVar(&o.Body, "body", "", c.say(text.CLIFlagBody))
	flags.StringVar(&o.County, "county", "", c.say(text.CLIFlagCounty))
	flags.StringVar(&o.Name, "name", "", c.say(text.CLIFlagName))
	flags.StringVar(&o.Person, "person", "", c.say(text.CLIFlagPerson))
	return cmd
}
