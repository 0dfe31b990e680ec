package xlsx

import "strings"

// readProperties reads the custom properties of the document, whatever their type, as text.
func (p *pack) readProperties(part string) (map[string]string, error) {
	props := map[string]string{}
	if part == "" {
		return props, nil
	}
	err := p.eachChild(part, spaceCustom, "Properties", func(s *scanner) error {
		if string(s.local()) != "property" || s.name.space != spaceCustom {
			return s.skip()
		}
		if err := s.room(len(props)); err != nil {
			return err
		}
		name, ok := s.attr("name")
		if _, twice := props[name]; !ok || twice {
			return refuse(PartInvalid, part, "property without a name of its own: "+printable(name))
		}
		props[name] = ""
		return s.children(func(s *scanner) error {
			if s.name.space != spaceVariant {
				return s.skip()
			}
			b, err := s.content(nil)
			props[name] += string(b)
			return err
		})
	})
	return props, err
}

// readApp gives the name and version of the program that wrote the file.
func (p *pack) readApp(part string) (string, error) {
	if part == "" {
		return "", nil
	}
	var name, version string
	err := p.eachChild(part, spaceApp, "Properties", func(s *scanner) error {
		var into *string
		switch string(s.local()) {
		case "Application":
			into = &name
		case "AppVersion":
			into = &version
		default:
			return s.skip()
		}
		b, err := s.content(nil)
		*into = strings.TrimSpace(string(b))
		return err
	})
	return strings.TrimSpace(name + " " + version), err
}
